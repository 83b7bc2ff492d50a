//! The firms that buy: how they are reached, what they are, how far they have come.

use super::DESK;
use super::company::{Company, Firm, Town, Trade};
use base::{Channel, CompanyId, Direction, Kind, Language, Stage, Timestamp};
use customers::companies::CompanyChange;
use customers::interactions::New;
use customers::people::{Address, Change, Email, ExternalId, Phone};
use jiff::SignedDuration;
use serde_json::json;

/// Days after which a firm first bought, and after which it came back for good.
const STEPS: [i64; 2] = [70, 420];

/// When somebody sits at the desk and says so, in hours after midnight.
const OFFICE_HOUR: i64 = 10;

impl Company {
    /// Everything of the firm at this place in the list, known since then.
    pub(super) fn firm(&self, at: usize, since: Timestamp) -> CompanyChange {
        let firm = &self.firms[at];
        let language = match self.speaks_locally(firm) {
            true => self.local,
            false => "en",
        };
        let external = ExternalId {
            source: super::SOURCE.into(),
            id: format!("{}F{}", self.card, 101 + at),
        };
        CompanyChange {
            name: Some(firm.name.to_owned()),
            known_since: Some(since),
            profile: Change {
                external_ids: Some(vec![external]),
                emails: Some(vec![Email {
                    address: format!("office@{}.example", firm.latin),
                    label: self.labels[2].into(),
                    verified: false,
                }]),
                phones: Some(vec![Phone {
                    e164: self.landline(at),
                    label: self.labels[2].into(),
                }]),
                addresses: Some(vec![self.firm_address(at)]),
                language: Some(Some(language.to_owned())),
                time_zone: Some(Some(self.zone.to_owned())),
                tags: Some(self.firm_tags(firm)),
                stage: Some(self.firm_stage(at)),
                custom: Some(self.firm_custom(firm)),
                ..Change::default()
            },
        }
    }

    /// How a firm came as far as it is, for its timeline.
    pub(super) fn firm_steps(&self, at: usize, company: CompanyId, since: Timestamp) -> Vec<New> {
        let path = [Stage::Lead, Stage::Customer, Stage::Loyal];
        let taken = path.iter().position(|stage| *stage == self.firm_stage(at));
        let steps = path.windows(2).zip(STEPS).take(taken.unwrap_or_default());
        let step = |(pair, days): (&[Stage], i64)| {
            let on = since.saturating_add(SignedDuration::from_hours(days * 24 + OFFICE_HOUR));
            let id = format!("firm-{}-{}", at + 1, pair[1]);
            let (kind, none) = (Kind::StageChange, Direction::None);
            let on = on.unwrap_or(since);
            let mut new = New::outside(DESK, id, kind, Channel::Other, none, on);
            new.company = Some(company);
            new.properties = json!({ "from": pair[0], "to": pair[1] });
            new
        };
        steps.map(step).collect()
    }

    /// All of them buy; every third has bought for so long that it will stay.
    fn firm_stage(&self, at: usize) -> Stage {
        match at % 3 {
            0 => Stage::Loyal,
            _ => Stage::Customer,
        }
    }

    /// Whether the firm is called in the script of the country.
    fn speaks_locally(&self, firm: &Firm) -> bool {
        !firm.name.is_ascii()
    }

    /// The town that the firm is called after, else that of its nearest shop.
    fn firm_town(&self, firm: &Firm) -> &'static Town {
        let store = firm.store;
        let near = || self.towns.iter().filter(move |town| town.store == store);
        let called = near().find(|t| firm.name.contains(t.english) || firm.name.contains(t.local));
        called.or_else(|| near().next()).unwrap_or(&self.towns[0])
    }

    fn firm_address(&self, at: usize) -> Address {
        let firm = &self.firms[at];
        let (town, mut random) = (self.firm_town(firm), self.random("firm address", at));
        let (street, house) = (random.pick(self.streets), random.between(1, 240));
        let province = self.provinces[town.store];
        let (form, street, city, region) = match self.speaks_locally(firm) {
            true => (self.address.1, street.1, town.local, province.1),
            false => (self.address.0, street.0, town.english, province.0),
        };
        let form = form.replace("{house}", &house.to_string());
        Address {
            street: form.replace("{street}", street),
            city: city.into(),
            region: region.into(),
            postal_code: town.postal_code.into(),
            country: self.country.into(),
            label: self.labels[2].into(),
        }
    }

    /// A number of the firm's town.
    fn landline(&self, at: usize) -> String {
        let mut random = self.random("firm phone", at);
        let digit = |sign: char| match sign {
            '#' => char::from_digit(u32::try_from(random.between(0, 9)).unwrap_or(0), 10),
            other => Some(other),
        };
        let line = self.landlines[self.firms[at].store];
        line.chars().filter_map(digit).collect()
    }

    fn firm_tags(&self, firm: &Firm) -> Vec<String> {
        let [bulk, school, ..] = self.tags;
        let school = (firm.trade == Trade::School).then_some(school);
        [Some(bulk), school]
            .into_iter()
            .flatten()
            .map(str::to_owned)
            .collect()
    }

    fn firm_custom(&self, firm: &Firm) -> serde_json::Value {
        let (store, [sort, shop]) = (&self.stores[firm.store], self.firm_fields);
        let store = match self.language {
            Language::English => store.english,
            _ => store.local,
        };
        json!({ sort: firm.sort, shop: store })
    }
}

#[cfg(test)]
mod tests {
    use super::super::COMPANIES;
    use super::*;
    use std::collections::BTreeSet;

    fn changes(of: &Company) -> Vec<Change> {
        let all = 0..of.firms.len();
        all.map(|at| of.firm(at, Timestamp::UNIX_EPOCH).profile)
            .collect()
    }

    #[test]
    fn each_firm_is_reached_in_its_own_country_and_language() {
        for of in &COMPANIES {
            let all = changes(of);
            assert_eq!(all, changes(of), "the same each time");
            let (mut mails, mut numbers) = (BTreeSet::new(), BTreeSet::new());
            for (firm, c) in of.firms.iter().zip(&all) {
                let mail = &c.emails.as_ref().unwrap()[0].address;
                assert_eq!(customers::values::email(mail).as_ref(), Ok(mail));
                let phone = &c.phones.as_ref().unwrap()[0].e164;
                assert_eq!(customers::phones::international(phone).as_ref(), Ok(phone));
                // Read without its country code it is one of that country: shown as it is dialled there.
                let home = customers::phones::shown(phone, Some(of.country));
                assert!(home.starts_with('0'), "{phone} {home}");
                let address = &c.addresses.as_ref().unwrap()[0];
                assert_eq!(address.country, of.country);
                let ascii = |text: &str| text.is_ascii();
                assert_eq!(ascii(&address.city), ascii(firm.name), "{}", firm.name);
                let language = c.language.clone().flatten().unwrap();
                assert_eq!(language == "en", ascii(firm.name), "{}", firm.name);
                let tags = c.tags.as_ref().unwrap();
                let school = tags.contains(&of.tags[1].to_owned());
                assert_eq!(school, firm.trade == Trade::School, "{}", firm.name);
                mails.insert(mail.clone());
                numbers.insert(phone.clone());
            }
            let n = of.firms.len();
            assert_eq!((mails.len(), numbers.len()), (n, n), "{}", of.slug);
        }
    }

    #[test]
    fn the_history_of_a_firm_ends_where_it_stands() {
        let of = &COMPANIES[0];
        for at in 0..of.firms.len() {
            let steps = of.firm_steps(at, CompanyId::new(), Timestamp::UNIX_EPOCH);
            let stage = of.firm(at, Timestamp::UNIX_EPOCH).profile.stage.unwrap();
            let last = steps.last().unwrap();
            assert_eq!(last.properties["to"], json!(stage));
            assert_eq!(steps[0].properties["from"], json!(Stage::Lead));
            assert_eq!(steps.len(), if at % 3 == 0 { 2 } else { 1 });
        }
    }
}
