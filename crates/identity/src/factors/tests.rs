//! Stories of the second factor and of sessions, on both databases.

use crate::testing::{PASSWORD, World};
use crate::tests::{actions_of, later, now, story, to};
use base::Role;
use db::{DbError, Sql};
use totp_rs::{Builder, Secret, Totp};
use web::testing::{Answer, Client};

const PAGE: &str = "/me/second-factor";

/// What stands between two marks of a page.
fn between<'a>(body: &'a str, from: &str, until: &str) -> &'a str {
    let at = body.find(from).expect(from) + from.len();
    body[at..].split(until).next().unwrap()
}

/// Switches the second factor on, as somebody with an authenticator does: the authenticator and the
/// recovery codes.
async fn set_up(browser: &mut Client, seconds: i64) -> (Totp, Vec<String>) {
    let page = browser.get(PAGE).await.body;
    let setup = between(&page, "name=\"setup\" value=\"", "\"").to_owned();
    let key = between(&page, "<br><code>", "<").replace(' ', "");
    let secret = Secret::try_from_base32(key).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let code = at(&totp, seconds);
    let sent = [
        ("setup", setup.as_str()),
        ("code", &code),
        ("password", PASSWORD),
    ];
    let done = browser.post(PAGE, &sent).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let list = between(&done.body, "<ul class=\"codes\">", "</ul>");
    let codes = list.split("<code>").skip(1);
    let codes = codes.map(|c| c.split('<').next().unwrap().to_owned());
    (totp, codes.collect())
}

/// The code that the authenticator shows so many seconds after the story's beginning.
fn at(totp: &Totp, seconds: i64) -> String {
    let at = u64::try_from(later(seconds).as_second()).unwrap();
    totp.generate(at).to_string()
}

async fn password(browser: &mut Client, email: &str, password: &str) -> Answer {
    let sent = [("email", email), ("password", password), ("next", "/me")];
    browser.post_bare("/sign-in", &sent).await
}

async fn code(browser: &mut Client, page: &Answer, code: &str) -> Answer {
    let pending = between(&page.body, "name=\"pending\" value=\"", "\"");
    let sent = [("pending", pending), ("code", code), ("next", "/me")];
    browser.post_bare("/sign-in/code", &sent).await
}

const MEMBER: &str = "member@shop.example";

#[test]
fn the_code_is_asked_for_without_a_word_on_the_password() {
    story(|world, clock| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (totp, codes) = set_up(&mut member, 0).await;
        assert_eq!(codes.len(), 10);
        assert!(
            member
                .get(PAGE)
                .await
                .body
                .contains("10 recovery codes are left")
        );
        clock.set(later(60));

        let mut browser = world.nobody();
        let right = password(&mut browser, MEMBER, PASSWORD).await;
        let wrong = password(&mut browser, MEMBER, "a wrong password").await;
        let unknown = password(&mut browser, "nobody@x.example", "x").await;
        let plain = |a: &Answer, email: &str| {
            let pending = between(&a.body, "name=\"pending\" value=\"", "\"");
            assert_eq!(pending.len(), 130, "97 bytes in base 64");
            a.body.replace(pending, "").replace(email, "")
        };
        assert_eq!(right.status, 422);
        assert_eq!(plain(&right, MEMBER), plain(&wrong, MEMBER));
        assert_eq!(plain(&right, MEMBER), plain(&unknown, "nobody@x.example"));
        assert_eq!(browser.get("/me").await.status, 303, "not in yet");

        // A right code after a wrong password gets the same answer as a wrong code after the right one.
        let now = at(&totp, 60);
        let first = code(&mut browser, &wrong, &now).await;
        let second = code(&mut browser, &right, "000000").await;
        assert_eq!((first.status.as_u16(), second.status.as_u16()), (422, 422));
        assert_eq!(plain(&first, ""), plain(&second, ""));
        // What is said fits what was sent, and never tells which part was wrong.
        for (page, said) in [
            (
                &right,
                "or the code of your two-step sign-in is still missing",
            ),
            (&second, "The code, the e-mail or the password is wrong."),
        ] {
            assert!(page.body.contains(said), "{}", page.body);
            assert!(page.body.contains("Continue with the code"));
        }
        // A wrong code is an error at its field, as a wrong password is.
        let input = second
            .body
            .split("<input")
            .find(|i| i.contains("name=\"code\""));
        assert!(
            input.unwrap().contains("aria-invalid=\"true\""),
            "{}",
            second.body
        );
        let kept = format!("type=\"hidden\" name=\"email\" value=\"{MEMBER}\"");
        assert!(right.body.contains(&kept), "{}", right.body);
        clock.set(later(75)); // the patience of the sixth wrong attempt has passed
        assert_eq!(to(&code(&mut browser, &right, &now).await), (303, "/me"));
        assert_eq!(browser.get("/me").await.status, 200);
    });
}

#[test]
fn a_code_works_once_and_so_does_a_recovery_code() {
    story(|world, clock| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (totp, codes) = set_up(&mut member, 0).await;
        // The code that set it up is used up, too.
        let page = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        let used = code(&mut world.nobody(), &page, &at(&totp, 0)).await;
        assert_eq!(used.status, 422);
        assert!(
            used.body.contains("Wait until your app shows the next one"),
            "{}",
            used.body
        );
        clock.set(later(30));
        let next = at(&totp, 30);
        assert_eq!(code(&mut world.nobody(), &page, &next).await.status, 303);
        assert_eq!(
            code(&mut world.nobody(), &page, &next).await.status,
            422,
            "a replay"
        );
        let typed = codes[0].to_uppercase().replace('-', " ");
        assert_eq!(code(&mut world.nobody(), &page, &typed).await.status, 303);
        assert_eq!(
            code(&mut world.nobody(), &page, &codes[0]).await.status,
            422,
            "once"
        );
        assert_eq!(
            code(&mut world.nobody(), &page, &codes[1]).await.status,
            303
        );
        clock.set(later(601));
        let late = code(&mut world.nobody(), &page, &codes[2]).await;
        assert!(
            late.body.contains("Too much time has passed"),
            "{}",
            late.body
        );
        assert!(
            member
                .get(PAGE)
                .await
                .body
                .contains("8 recovery codes are left")
        );
        let trail = actions_of(&world.app.db).await;
        for (action, n) in [("turn-on-second-factor", 1), ("use-recovery-code", 2)] {
            assert_eq!(trail.iter().filter(|a| *a == action).count(), n, "{action}");
        }
    });
}

#[test]
fn codes_cannot_be_tried_from_many_addresses() {
    story(|world, clock| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (totp, _) = set_up(&mut member, 0).await;
        clock.set(later(60));
        let right = at(&totp, 60);
        let seal = crate::seal::Seal::new(&world.app.config);
        let try_from = |address: String, code: String| {
            let (db, seal) = (world.app.db.clone(), seal.clone());
            async move {
                use crate::sessions::entry::{First, Second, SignIn, first, second};
                let try_ = SignIn {
                    email: MEMBER.into(),
                    password: PASSWORD.into(),
                    address: address.clone(),
                    agent: String::new(),
                };
                let First::Not(pending) = first(&db, try_).await.unwrap() else {
                    panic!("in without a code");
                };
                let sent = Second {
                    pending: pending.close(&seal).unwrap(),
                    code,
                    address,
                    agent: String::new(),
                };
                matches!(second(&db, &seal, sent).await.unwrap(), First::In(_))
            }
        };
        for n in 0..5 {
            assert!(!try_from(format!("10.0.0.{n}"), "000000".into()).await);
        }
        assert!(
            !try_from("10.0.0.9".into(), right.clone()).await,
            "even the right one waits"
        );
        clock.set(later(61));
        assert!(
            try_from("10.0.0.10".into(), right).await,
            "a second later it is taken"
        );
    });
}

#[test]
fn nothing_is_kept_until_the_code_and_the_password_are_right() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let page = member.get(PAGE).await.body;
        let setup = between(&page, "name=\"setup\" value=\"", "\"").to_owned();
        let key = between(&page, "<br><code>", "<").replace(' ', "");
        let secret = Secret::try_from_base32(&key).unwrap();
        let totp = Builder::new().with_secret(secret).build().unwrap();
        let good = at(&totp, 0);
        for (code, password, said) in [
            ("000000", PASSWORD, "This is not the code"),
            (
                good.as_str(),
                "a wrong password",
                "This is not your password",
            ),
        ] {
            let sent = [
                ("setup", setup.as_str()),
                ("code", code),
                ("password", password),
            ];
            let refused = member.post(PAGE, &sent).await;
            assert_eq!(refused.status, 422);
            assert!(refused.body.contains(said), "{}", refused.body);
            assert!(refused.body.contains(&setup), "the same picture again");
        }
        // Somebody else's setup is none.
        let mut other = world.user(Role::ReadOnly).await.unwrap();
        let sent = [
            ("setup", setup.as_str()),
            ("code", &good),
            ("password", PASSWORD),
        ];
        assert_eq!(to(&other.post(PAGE, &sent).await), (303, PAGE));
        let count = world
            .app
            .db
            .read(|tx| tx.one::<i64>(Sql::new("SELECT count(*) FROM identity_credential")));
        let count: Result<i64, DbError> = count.await;
        assert_eq!(count.unwrap(), 0);
    });
}

#[test]
fn it_is_sealed_at_rest_renewed_and_switched_off_by_password_and_code() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (totp, codes) = set_up(&mut member, 0).await;
        let rows = world.app.db.read(|tx| {
            tx.all::<Vec<u8>>(Sql::new("SELECT secret FROM identity_credential LIMIT 100"))
        });
        let rows: Result<Vec<Vec<u8>>, DbError> = rows.await;
        let plain: &[u8] = totp.secret().as_ref();
        let rows = rows.unwrap();
        assert_eq!(rows.len(), 11);
        for row in &rows {
            assert!(!row.windows(plain.len()).any(|w| w == plain));
            assert!(
                !codes
                    .iter()
                    .any(|c| row.windows(4).any(|w| w == &c.as_bytes()[..4]))
            );
        }
        let wrong = [("password", "a wrong password")];
        for verb in ["codes", "removal"] {
            let refused = member.post(&format!("{PAGE}/{verb}"), &wrong).await;
            assert_eq!(refused.status, 422, "{verb}");
        }
        let page = member.get(PAGE).await.body;
        let seen = between(&page, "name=\"seen\" value=\"", "\"").to_owned();
        let again = [("password", PASSWORD), ("seen", seen.as_str())];
        let renewed = member.post(&format!("{PAGE}/codes"), &again).await;
        assert!(!renewed.body.contains(&codes[0]) && renewed.body.contains("class=\"codes\""));
        // Nothing there leads away by the way, and what a browser sends again makes no others.
        assert!(
            !renewed.body.contains("action=\"/language\""),
            "{}",
            renewed.body
        );
        let new = between(&renewed.body, "<ul class=\"codes\">", "</ul>");
        let new = between(new, "<code>", "<").to_owned();
        let resent = member.post(&format!("{PAGE}/codes"), &again).await;
        assert_eq!(resent.status, 422);
        assert!(!resent.body.contains("class=\"codes\""), "{}", resent.body);
        assert!(resent.body.contains("those that you were shown are good"));
        let page = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        let good = code(&mut world.nobody(), &page, &new).await;
        assert_eq!(good.status, 303, "the new ones are still good");
        let page = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        assert_eq!(
            code(&mut world.nobody(), &page, &codes[0]).await.status,
            422,
            "an old one"
        );
        // A file and a sheet of paper say whose codes they are, where, and of which day.
        let whose = format!("Recovery codes of {MEMBER} for shop, made on ");
        assert!(renewed.body.contains(&whose), "{}", renewed.body);
        // Who learned the password alone cannot switch it off: not without a code, not with an old one, and not with
        // the one that set it up and is still shown.
        let removal = format!("{PAGE}/removal");
        let first = at(&totp, 0);
        for (typed, said) in [
            (None, "This is not the code that is shown now"),
            (
                Some(codes[0].as_str()),
                "This is not the code that is shown now",
            ),
            (Some(first.as_str()), "This code was used already"),
        ] {
            let mut sent = vec![("password", PASSWORD)];
            sent.extend(typed.map(|code| ("code", code)));
            let refused = member.post(&removal, &sent).await;
            assert_eq!(refused.status, 422, "{typed:?}");
            assert!(refused.body.contains(said), "{typed:?}: {}", refused.body);
        }
        assert!(member.get(PAGE).await.body.contains("It is on since"));
        let another = between(&renewed.body, "<ul class=\"codes\">", "</ul>");
        let another = another.split("<code>").nth(2).unwrap();
        let another = another.split('<').next().unwrap();
        let right = [("password", PASSWORD), ("code", another)];
        assert_eq!(to(&member.post(&removal, &right).await), (303, PAGE));
        let signed = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        assert_eq!(signed.status, 303, "the password alone is enough again");
    });
}

/// Half a minute later the member signs in with password and code, and nothing is owed any more.
async fn comes_in_with_a_code(world: &World, clock: &base::Clock, totp: &Totp) {
    clock.set(later(30));
    let page = password(&mut world.nobody(), MEMBER, PASSWORD).await;
    let mut again = world.nobody();
    assert_eq!(code(&mut again, &page, &at(totp, 30)).await.status, 303);
    assert_eq!(to(&again.get("/a/shop").await), (303, "/a/shop/people"));
}

#[test]
fn an_account_can_want_it_of_everybody_from_the_next_sign_in_on() {
    story(|world, clock| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let mut before = world.user(Role::Member).await.unwrap();
        let sent = [
            ("name", "Shop"),
            ("zone", "Asia/Colombo"),
            ("second_factor", "on"),
        ];
        assert_eq!(admin.post("/a/shop/settings", &sent).await.status, 303);
        assert!(
            admin
                .get("/a/shop/settings")
                .await
                .body
                .contains("name=\"second_factor\" type=\"checkbox\" checked")
        );
        assert_eq!(
            to(&before.get("/a/shop").await),
            (303, "/a/shop/people"),
            "not in the middle of work"
        );

        let mut member = world.user(Role::Member).await.unwrap();
        for path in ["/a/shop", "/accounts", "/a/shop/settings"] {
            assert_eq!(to(&member.get(path).await), (303, PAGE), "{path}");
        }
        let api = member.get("/api/v1/me").await;
        assert_eq!(
            (api.status.as_u16(), api.json()["type"].as_str()),
            (403, Some("urn:bandhu:problem:duty"))
        );
        assert!(
            member
                .get(PAGE)
                .await
                .body
                .contains("wants everybody to sign in in two steps")
        );
        let (totp, _) = set_up(&mut member, 0).await;
        assert_eq!(
            to(&member.get("/a/shop").await),
            (303, "/a/shop/people"),
            "free at once"
        );
        let kept = member
            .post(&format!("{PAGE}/removal"), &[("password", PASSWORD)])
            .await;
        assert_eq!(kept.status, 422, "as long as the account wants it");

        comes_in_with_a_code(&world, &clock, &totp).await;
        let mut other = world.stranger().await.unwrap();
        assert_eq!(
            to(&other.get("/a/other").await),
            (303, "/a/other/people"),
            "another account"
        );
    });
}

#[test]
fn an_admin_asks_for_a_new_password_at_the_next_sign_in() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let list = world
            .program(Role::Admin)
            .await
            .unwrap()
            .get("/api/v1/members")
            .await
            .json();
        let id = |role: &str| {
            let items = list["items"].as_array().unwrap();
            let one = items.iter().find(|m| m["role"] == role).unwrap();
            format!(
                "/a/shop/settings/members/{}/new-password",
                one["id"].as_str().unwrap()
            )
        };
        assert_eq!(admin.post(&id("owner"), &[]).await.status, 403);
        assert_eq!(admin.post(&id("member"), &[]).await.status, 303);
        // List and page say that it is wanted, and it cannot be wanted twice.
        let listed = admin.get("/a/shop/settings/members").await.body;
        assert_eq!(listed.matches("New password wanted").count(), 1, "{listed}");
        let page = id("member").replace("/new-password", "");
        let page = admin.get(&page).await.body;
        assert!(page.contains("New password wanted"), "{page}");
        assert!(!page.contains("/new-password\""), "{page}");
        let mut member = world.user(Role::Member).await.unwrap();
        let there = "/me?next=/a/shop/settings";
        assert_eq!(to(&member.get("/a/shop/settings").await), (303, there));
        let asked = member.get(there).await.body;
        assert!(asked.contains("asked to choose a new password"), "{asked}");
        assert!(asked.contains("<h1>Choose a new password</h1>"), "{asked}");
        assert!(asked.contains("action=\"/sign-out\""), "there is a way out");
        assert!(asked.contains("name=\"next\" value=\"/a/shop/settings\""));
        // Both faults at once: the old one is wrong, the new one too short.
        let both = [
            ("old", "not this one"),
            ("new", "short"),
            ("next", "/a/shop/settings"),
        ];
        let both = member.post("/me/password", &both).await;
        assert_eq!(both.status, 422);
        for text in [
            "href=\"#f-old\"",
            "href=\"#f-new\"",
            "value=\"/a/shop/settings\"",
        ] {
            assert!(both.body.contains(text), "{text}: {}", both.body);
        }
        // That form stands alone, so that nobody looks for it.
        assert!(asked.contains("action=\"/me/password\""), "{asked}");
        assert!(!asked.contains("action=\"/me\"") && !asked.contains("/me/second-factor"));
        let change = |new: &'static str| [("old", PASSWORD), ("new", new)];
        let same = member.post("/me/password", &change(PASSWORD)).await;
        assert_eq!(same.status, 422, "the old one again is no new one");
        let easy = member.post("/me/password", &change("password123")).await;
        assert_eq!(easy.status, 422);
        assert!(easy.body.contains("Many people use this"), "{}", easy.body);
        let mut fine = change("another fine password").to_vec();
        fine.push(("next", "/a/shop/settings"));
        let done = member.post("/me/password", &fine).await;
        assert_eq!(
            to(&done),
            (303, "/a/shop/settings"),
            "on to where they wanted"
        );
        assert_eq!(to(&member.get("/a/shop").await), (303, "/a/shop/people"));
    });
}

#[test]
fn sessions_are_listed_and_ended() {
    story(|world, clock| async move {
        let mut here = world.user(Role::Member).await.unwrap();
        let mut phone = world.nobody();
        let agent = "Mozilla/5.0 (Linux; Android 14) Chrome/141.0 Mobile Safari/537.36";
        phone.headers.push(("user-agent", agent.into()));
        clock.set(later(10));
        assert_eq!(password(&mut phone, MEMBER, PASSWORD).await.status, 303);
        let page = here.get("/me").await.body;
        assert!(page.contains("Chrome · Android"), "{page}");
        assert_eq!(page.matches("This one").count(), 1);
        let path = format!("/me/sessions/{}", between(&page, "\"/me/sessions/", "\""));
        assert!(path.ends_with("/end"), "{path}");
        let mut other = world.user(Role::ReadOnly).await.unwrap();
        assert_eq!(other.post(&path, &[]).await.status, 404, "somebody else's");
        assert_eq!(phone.get("/me").await.status, 200);
        assert_eq!(to(&here.post(&path, &[]).await), (303, "/me"));
        assert_eq!(phone.get("/me").await.status, 303, "out");

        let mut second = world.user(Role::Member).await.unwrap();
        assert_eq!(here.post("/me/sessions/end-others", &[]).await.status, 303);
        assert_eq!(
            (
                here.get("/me").await.status.as_u16(),
                second.get("/me").await.status.as_u16()
            ),
            (200, 303)
        );
    });
}

#[test]
fn one_address_cannot_try_many_mailboxes() {
    story(|world, clock| async move {
        use crate::sessions::{SignIn, sign_in};
        let try_ = |email: String, password: &str, address: &str| SignIn {
            email,
            password: password.into(),
            address: address.into(),
            agent: String::new(),
        };
        // Fifty wrong ones are free: here they are counted without computing fifty passwords.
        let hour = now().as_second() / 3_600;
        let key = crate::secrets::hash(&format!("address\0{}\0{hour}", "10.0.0.1"));
        let key: String = key.iter().map(|b| format!("{b:02x}")).collect();
        let failed = world.app.db.write(move |tx| {
            let row: [db::Value; 3] = [key.as_str().into(), 49_i64.into(), now().into()];
            let into = "INSERT INTO identity_attempt (attempt_key, failures, last_at)";
            tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
        });
        let failed: Result<(), DbError> = failed.await;
        failed.unwrap();
        let db = &world.app.db;
        assert!(
            sign_in(db, try_("a@x.example".into(), "x", "10.0.0.1"))
                .await
                .is_err()
        );
        let refused = sign_in(db, try_(MEMBER.into(), PASSWORD, "10.0.0.1")).await;
        let wait = base::Error::invalid("password", "wait", 1);
        assert_eq!(refused, Err(wait), "even the right one, of another mailbox");
        assert!(
            sign_in(db, try_(MEMBER.into(), PASSWORD, "10.0.0.2"))
                .await
                .is_ok()
        );
        clock.set(later(2));
        assert!(
            sign_in(db, try_(MEMBER.into(), PASSWORD, "10.0.0.1"))
                .await
                .is_ok()
        );
        clock.set(later(4));
        let again = sign_in(db, try_("b@x.example".into(), "x", "10.0.0.1")).await;
        assert_eq!(
            again,
            Err(base::Error::invalid("password", "wrong-password", ""))
        );
        let still = sign_in(db, try_("c@x.example".into(), "x", "10.0.0.1")).await;
        assert_eq!(
            still,
            Err(base::Error::invalid("password", "wait", 2)),
            "one's own sign-in forgives nothing"
        );
    });
}

/// Who lost phone and codes is let in again by an administrator, who says so in the trail; nobody does
/// it to themselves, to an owner, or to somebody whose factor guards another account, too.
#[test]
fn an_administrator_takes_a_lost_factor_away() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        set_up(&mut member, 0).await;
        let mut program = world.program(Role::Admin).await.unwrap();
        let list = program.get("/api/v1/members").await.json();
        let path = |who: &str| {
            let found = list["items"].as_array().unwrap().iter();
            let found = found.clone().find(|m| m["role"] == who).unwrap();
            format!("/a/shop/settings/members/{}", found["id"].as_str().unwrap())
        };
        let take = |who: &str| format!("{}/second-factor/removal", path(who));
        let mut admin = world.user(Role::Admin).await.unwrap();
        let form = take("member");
        // The list says who has one: the member alone of the five.
        let list = admin.get("/a/shop/settings/members").await.body;
        let rows = list.split("<tbody").nth(1).unwrap_or("");
        let rows = rows.split("</tbody>").next().unwrap_or("");
        assert_eq!(rows.matches(">Yes</td>").count(), 1, "{rows}");
        assert_eq!(rows.matches(">No</td>").count(), 4, "{rows}");
        assert!(admin.get(&path("member")).await.body.contains(&form));
        assert!(
            !admin
                .get(&path("manager"))
                .await
                .body
                .contains("second-factor")
        );
        assert_eq!(
            admin.post(&take("manager"), &[]).await.status,
            404,
            "has none"
        );
        assert_eq!(admin.post(&take("owner"), &[]).await.status, 403);
        assert_eq!(admin.post(&take("admin"), &[]).await.status, 403, "oneself");

        assert_eq!(admin.post(&form, &[]).await.status, 303);
        assert_eq!(member.get("/me").await.status, 303, "signed out everywhere");
        let mut again = world.nobody();
        let page = password(&mut again, MEMBER, PASSWORD).await;
        assert_eq!(to(&page), (303, "/me"), "the password is enough");
        let trail = actions_of(&world.app.db).await;
        assert!(
            trail.contains(&"take-second-factor".to_owned()),
            "{trail:?}"
        );

        set_up(&mut again, 0).await;
        let by = base::Actor::system(world.other.account);
        let joined = world
            .app
            .db
            .write(move |tx| crate::accounts::add_member(tx, &by, MEMBER, "", "", Role::Member));
        joined.await.unwrap();
        let refused = admin.post(&form, &[]).await;
        assert_eq!(refused.status, 409, "{}", refused.body);
    });
}

/// Who lost password and phone gets in again with what the command line made up, and chooses another.
#[test]
fn a_command_lets_in_who_lost_everything() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        set_up(&mut member, 0).await;
        let db = world.app.db.clone();
        let renew = |email: &'static str, take: bool| {
            let db = db.clone();
            tokio::task::spawn_blocking(move || crate::actions::renew_password(&db, email, take))
        };
        let made = renew(" Member@Shop.example", true).await.unwrap().unwrap();
        assert_eq!(member.get("/me").await.status, 303, "signed out");
        let old = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        assert_eq!(old.status, 422);
        let mut again = world.nobody();
        let page = password(&mut again, MEMBER, &made).await;
        assert_eq!(page.status, 303, "without a code: {}", page.body);
        assert_eq!(
            to(&again.get("/a/shop").await),
            (303, "/me?next=/a/shop"),
            "another password first"
        );
        assert!(renew("nobody@shop.example", false).await.unwrap().is_err());
    });
}

/// A reload of the page that showed the codes sends the form again: the codes stay good.
#[test]
fn a_form_that_comes_again_makes_no_other_codes() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let page = member.get(PAGE).await.body;
        let setup = between(&page, "name=\"setup\" value=\"", "\"").to_owned();
        let key = between(&page, "<br><code>", "<").replace(' ', "");
        let secret = Secret::try_from_base32(key).unwrap();
        let totp = Builder::new().with_secret(secret).build().unwrap();
        let now = at(&totp, 0);
        let sent = [
            ("setup", setup.as_str()),
            ("code", now.as_str()),
            ("password", PASSWORD),
        ];
        let first = member.post(PAGE, &sent).await;
        let kept = between(&first.body, "<ul class=\"codes\">", "</ul>");
        let kept = between(kept, "<code>", "<").to_owned();
        let again = member.post(PAGE, &sent).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("those that you were shown are good"));
        let page = password(&mut world.nobody(), MEMBER, PASSWORD).await;
        assert_eq!(code(&mut world.nobody(), &page, &kept).await.status, 303);
    });
}

/// Codes are tried when somebody switches it off with the same patience as at sign-in: five, then one waits.
#[test]
fn codes_cannot_be_tried_at_the_switch_either() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (_, codes) = set_up(&mut member, 0).await;
        let removal = format!("{PAGE}/removal");
        for _ in 0..5 {
            let wrong = [("password", PASSWORD), ("code", "000000")];
            assert_eq!(member.post(&removal, &wrong).await.status, 422);
        }
        let right = [("password", PASSWORD), ("code", codes[0].as_str())];
        let waits = member.post(&removal, &right).await;
        assert_eq!(waits.status, 422);
        assert!(
            waits.body.contains("Too many wrong attempts"),
            "{}",
            waits.body
        );
    });
}

/// Whoever reads another language better does not type the password again.
#[test]
fn the_step_of_the_code_outlives_a_change_of_language() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let (_, codes) = set_up(&mut member, 0).await;
        let mut browser = world.nobody();
        let asked = password(&mut browser, MEMBER, PASSWORD).await;
        let at = asked.body.find("action=\"/language\"").unwrap();
        let form = &asked.body[at..];
        let hidden =
            |name: &str| between(form, &format!("name=\"{name}\" value=\""), "\"").to_owned();
        let (pending, email, then) = (hidden("pending"), hidden("email"), hidden("then"));
        assert_eq!((email.as_str(), then.as_str()), (MEMBER, "/me"));
        let sent = [
            ("language", "si"),
            ("next", "/sign-in"),
            ("pending", pending.as_str()),
            ("email", email.as_str()),
            ("then", then.as_str()),
        ];
        let other = browser.post_bare("/language", &sent).await;
        assert_eq!(other.status, 200);
        assert!(other.body.contains("lang=\"si\""), "{}", other.body);
        assert_eq!(
            to(&code(&mut browser, &other, &codes[0]).await),
            (303, "/me")
        );
    });
}
