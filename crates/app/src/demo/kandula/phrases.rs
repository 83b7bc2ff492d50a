//! What is said at the desk, on the phone and in messages, in English and in Sinhala.

use super::super::phrases::{Thread, When, With, step, thread};
use base::{Channel, Direction, Kind};

/// Everything that is talked about.
#[rustfmt::skip]
pub(super) const THREADS: &[Thread] = &[
    thread(With::Buyers, When::Anytime, 10, &[
        step(Channel::Whatsapp, Kind::Message, Direction::In, 0,
            "Hello! Do you have the 5 kg keeri samba at {store} today?",
            "ආයුබෝවන්! {store} ශාඛාවේ අද කීරි සම්බා කිලෝ 5 පැකට් තියෙනවද?"),
        step(Channel::Whatsapp, Kind::Message, Direction::Out, 6,
            "Hello! Yes, plenty. We are open until 9 tonight.",
            "ආයුබෝවන්! ඔව්, ඇති තරම් තියෙනවා. අද රාත්\u{200D}රී 9 වෙනකම් විවෘතයි."),
        step(Channel::Whatsapp, Kind::Message, Direction::In, 9,
            "Great, thank you!",
            "හරි, බොහොම ස්තූතියි!"),
    ]),
    thread(With::Buyers, When::AfterOrder, 9, &[
        step(Channel::Whatsapp, Kind::Message, Direction::In, 0,
            "There is a problem with the {item} I bought yesterday. Can I exchange it?",
            "ඊයේ ගත්ත {item} එකේ දෝෂයක් තියෙනවා. මාරු කරගන්න පුළුවන්ද?"),
        step(Channel::Whatsapp, Kind::Message, Direction::Out, 14,
            "Sorry about that! Please bring it to {store} with the receipt; we exchange it at once.",
            "සමාවෙන්න! බිල්පත එක්ක {store} ශාඛාවට ගේන්න, අපි වහාම මාරු කර දෙනවා."),
        step(Channel::Whatsapp, Kind::Message, Direction::In, 31,
            "Thanks, I will come this evening.",
            "ස්තූතියි, අද හවස එන්නම්."),
    ]),
    thread(With::Buyers, When::AfterOrder, 7, &[
        step(Channel::Phone, Kind::Call, Direction::In, 0,
            "Says {item} was charged twice on yesterday's receipt. Looked at the till roll: true, refund promised.",
            "ඊයේ බිල්පතේ {item} දෙපාරක් ගණන් කරලා කියලා කිව්වා. පරීක්ෂා කළා, ඇත්ත. මුදල් ආපසු දෙන බවට පොරොන්දු වුණා."),
        step(Channel::Other, Kind::Note, Direction::None, 25,
            "Refund for {item} put on the loyalty card.",
            "{item} සඳහා මුදල් ලෝයල්ටි කාඩ්පතට එකතු කළා."),
    ]),
    thread(With::Web, When::AfterOrder, 14, &[
        step(Channel::Webchat, Kind::Message, Direction::In, 0,
            "My order has not arrived yet. When will it come?",
            "මගේ ඇණවුම තවම ලැබුණේ නැහැ. කවද්ද එන්නේ?"),
        step(Channel::Webchat, Kind::Message, Direction::Out, 4,
            "Sorry, the rain held up our van. It reaches {town} tomorrow morning.",
            "සමාවෙන්න, වැස්ස නිසා වෑන් එක ප්\u{200D}රමාද වුණා. හෙට උදේ {town} පැත්තට එනවා."),
        step(Channel::Web, Kind::Delivery, Direction::Out, 1130,
            "Delivered; signed for at the door.",
            "භාර දුන්නා. දොර ළඟදී අත්සන් කළා."),
    ]),
    thread(With::Buyers, When::Anytime, 7, &[
        step(Channel::Other, Kind::Note, Direction::None, 0,
            "Prefers WhatsApp to calls. Shops on Saturday mornings.",
            "ඇමතුම්වලට වඩා WhatsApp පණිවිඩ කැමතියි. සෙනසුරාදා උදේට තමයි එන්නේ."),
    ]),
    thread(With::Buyers, When::Anytime, 6, &[
        step(Channel::Other, Kind::Note, Direction::None, 0,
            "Two children at school. Send the book list early in December.",
            "පාසල් යන දරුවන් දෙන්නෙක් ඉන්නවා. දෙසැම්බර් මුලදීම පොත් ලැයිස්තුව යවන්න."),
    ]),
    thread(With::Buyers, When::Anytime, 4, &[
        step(Channel::Other, Kind::Note, Direction::None, 0,
            "Orders hampers for the office each April; calls in March.",
            "හැම අප්\u{200D}රේල් මාසෙකම කාර්යාලයට තෑගි පෙට්ටි ගන්නවා. මාර්තුවල කතා කරනවා."),
    ]),
    thread(With::Buyers, When::Anytime, 10, &[
        step(Channel::Store, Kind::Visit, Direction::In, 0,
            "Renewed the loyalty card at the {store} desk; phone number checked.",
            "{store} ශාඛාවේදී ලෝයල්ටි කාඩ්පත අලුත් කළා. දුරකථන අංකය නිවැරදියි."),
    ]),
    thread(With::Buyers, When::Anytime, 6, &[
        step(Channel::Store, Kind::Visit, Direction::In, 0,
            "Asked for the manager: would like fresh gotukola before 8 in the morning.",
            "කළමනාකරු හමුවුණා. උදේ 8ට කලින් නැවුම් ගොටුකොළ ඕනෑ කියලා කිව්වා."),
    ]),
    thread(With::Buyers, When::Anytime, 6, &[
        step(Channel::Store, Kind::Visit, Direction::In, 0,
            "Looked for flour without gluten; told about kurakkan flour.",
            "ග්ලූටන් නැති පිටි හෙව්වා. කුරක්කන් පිටි ගැන කිව්වා."),
    ]),
    thread(With::Buyers, When::AfterOrder, 8, &[
        step(Channel::Mail, Kind::SurveyAnswer, Direction::In, 0,
            "9 of 10. Quick tills, friendly people. Parking is difficult.",
            "10න් 9යි. කවුන්ටර වේගවත්, සේවකයෝ කාරුණිකයි. වාහන නවත්තන්න අමාරුයි."),
    ]),
    thread(With::Buyers, When::AfterOrder, 5, &[
        step(Channel::Mail, Kind::SurveyAnswer, Direction::In, 0,
            "10 of 10. I always find what I need.",
            "10න් 10යි. ඕනෑ දේ හැමදාම හොයාගන්න පුළුවන්."),
    ]),
    thread(With::Buyers, When::AfterOrder, 4, &[
        step(Channel::Mail, Kind::SurveyAnswer, Direction::In, 0,
            "6 of 10. The vegetables were old in the evening.",
            "10න් 6යි. හවස එළවළු පරණයි."),
        step(Channel::Mail, Kind::Message, Direction::Out, 170,
            "Thank you for telling us. We now bring vegetables twice a day.",
            "දැනුම් දුන්නාට ස්තූතියි. දැන් අපි දවසට දෙපාරක් එළවළු ගේනවා."),
    ]),
    thread(With::Buyers, When::AfterOrder, 4, &[
        step(Channel::Mail, Kind::Message, Direction::In, 0,
            "Your people at {store} carried my bags to the bus in the rain. Please thank them!",
            "වැස්සේ මගේ බෑග් බස් එක ළඟටම ගෙනල්ලා දුන්නා {store} ශාඛාවේ අය. මගේ ස්තූතිය කියන්න!"),
        step(Channel::Mail, Kind::Message, Direction::Out, 95,
            "We read your mail to the whole team. Thank you!",
            "ඔබේ ලිපිය අපේ කණ්ඩායමටම කියවලා දුන්නා. බොහොම ස්තූතියි!"),
    ]),
    thread(With::Buyers, When::Anytime, 6, &[
        step(Channel::Phone, Kind::Call, Direction::In, 0,
            "Asked whether we are open on Poya day. Yes, from 8 to 6, without meat and fish.",
            "පෝය දවසේ විවෘතද කියලා ඇහුවා. උදේ 8 ඉඳන් හවස 6 වෙනකම්, මස් මාළු නැතුව කියලා කිව්වා."),
    ]),
    thread(With::Buyers, When::Anytime, 5, &[
        step(Channel::Phone, Kind::Call, Direction::In, 0,
            "Lost the loyalty card. A new one will be ready at {store} tomorrow.",
            "ලෝයල්ටි කාඩ්පත නැති වෙලා. හෙට {store} ශාඛාවෙන් අලුත් එකක් ගන්න පුළුවන් කියලා කිව්වා."),
        step(Channel::Store, Kind::Visit, Direction::In, 1510,
            "Collected the new card.",
            "අලුත් කාඩ්පත ගත්තා."),
    ]),
    thread(With::Buyers, When::Feast, 10, &[
        step(Channel::Sms, Kind::CampaignSent, Direction::Out, 0,
            "Happy New Year! Kavum, kokis and hampers are ready at Kandula {store}.",
            "සුභ අලුත් අවුරුද්දක් වේවා! කැවුම්, කොකිස් සහ තෑගි පෙට්ටි කණ්ඩුල {store} ශාඛාවෙන්."),
    ]),
    thread(With::Buyers, When::Feast, 5, &[
        step(Channel::Sms, Kind::CampaignSent, Direction::Out, 0,
            "Happy New Year! Kavum, kokis and hampers are ready at Kandula {store}.",
            "සුභ අලුත් අවුරුද්දක් වේවා! කැවුම්, කොකිස් සහ තෑගි පෙට්ටි කණ්ඩුල {store} ශාඛාවෙන්."),
        step(Channel::Sms, Kind::Message, Direction::In, 47,
            "Please keep one small hamper for me.",
            "මට පොඩි තෑගි පෙට්ටියක් තියන්න."),
    ]),
    thread(With::Lapsed, When::LongAfter, 10, &[
        step(Channel::Phone, Kind::Call, Direction::Out, 0,
            "Called because we had not seen them for some months. They moved; the shop is far now.",
            "මාස කීපයකින් නොආපු නිසා කතා කළා. ගෙදර මාරු වෙලා, කඩේ දැන් ඈතයි කිව්වා."),
    ]),
    thread(With::Lapsed, When::LongAfter, 8, &[
        step(Channel::Sms, Kind::CampaignSent, Direction::Out, 0,
            "We miss you! 10 % off your basket this week. Kandula Stores",
            "අපිට ඔබව මතකයි! මේ සතියේ ඔබේ බිලෙන් 10%ක් අඩුයි. කණ්ඩුල ස්ටෝර්ස්"),
    ]),
    thread(With::Lapsed, When::LongAfter, 6, &[
        step(Channel::Phone, Kind::Call, Direction::Out, 0,
            "No answer, twice.",
            "දෙපාරක් ගත්තා, උත්තරයක් නැහැ."),
        step(Channel::Other, Kind::Note, Direction::None, 3,
            "Try again in the evening, or write.",
            "හවසට ආයෙත් ගන්න, නැත්නම් පණිවිඩයක් යවන්න."),
    ]),
    thread(With::Lapsed, When::LongAfter, 6, &[
        step(Channel::Other, Kind::Note, Direction::None, 0,
            "Now shops near the office. Ask again before New Year.",
            "දැන් කාර්යාලය ළඟින් බඩු ගන්නවා. අවුරුද්දට කලින් ආයෙත් කතා කරන්න."),
    ]),
    thread(With::Never, When::Anytime, 10, &[
        step(Channel::Webchat, Kind::Message, Direction::In, 0,
            "Do you deliver to {town}?",
            "{town} පැත්තට ගෙනත් දෙනවද?"),
        step(Channel::Webchat, Kind::Message, Direction::Out, 3,
            "Yes, free above 5,000 rupees. Orders before noon come the same day.",
            "ඔව්, රුපියල් 5,000ට වැඩි නම් නොමිලේ. දවල් 12ට කලින් දුන්නොත් එදාම ගේනවා."),
    ]),
    thread(With::Never, When::Anytime, 8, &[
        step(Channel::Store, Kind::Visit, Direction::In, 0,
            "Took a leaflet about the loyalty card at the {store} entrance.",
            "{store} ශාඛාවේදී ලෝයල්ටි කාඩ්පත ගැන පත්\u{200D}රිකාවක් ගත්තා."),
    ]),
    thread(With::Never, When::Anytime, 6, &[
        step(Channel::Instagram, Kind::Comment, Direction::In, 0,
            "Is there a blue batik sarong too?",
            "බතික් සරම නිල් පාටිනුත් තියෙනවද?"),
        step(Channel::Instagram, Kind::Comment, Direction::Out, 52,
            "In blue and in green, at {store}.",
            "නිල් සහ කොළ පාටින් {store} ශාඛාවේ තියෙනවා."),
    ]),
    thread(With::Bulk, When::Anytime, 12, &[
        step(Channel::Phone, Kind::Call, Direction::Out, 0,
            "Weekly order confirmed: nadu 50 kg, dhal 20 kg, tea 5 kg. Delivery on Tuesday.",
            "සතිපතා ඇණවුම තහවුරු කළා: නාඩු කිලෝ 50, පරිප්පු කිලෝ 20, තේ කොළ කිලෝ 5. අඟහරුවාදා ගෙනත් දෙනවා."),
    ]),
    thread(With::Bulk, When::Anytime, 10, &[
        step(Channel::Whatsapp, Kind::Message, Direction::In, 0,
            "Please add 10 kg big onions to today's delivery.",
            "අද බඩුත් එක්ක ලොකු ලූනු කිලෝ 10කුත් එවන්න."),
        step(Channel::Whatsapp, Kind::Message, Direction::Out, 11,
            "Done, it is on the van.",
            "හරි, වෑන් එකට දැම්මා."),
    ]),
    thread(With::Bulk, When::Anytime, 4, &[
        step(Channel::Store, Kind::Meeting, Direction::None, 0,
            "Prices for the season agreed with the owner: 6 % below the shelf, payment within 14 days.",
            "වාරයේ මිල ගණන් අයිතිකරු එක්ක එකඟ වුණා: සාමාන්\u{200D}ය මිලට වඩා 6%ක් අඩුයි, දින 14කින් ගෙවනවා."),
    ]),
    thread(With::Bulk, When::AfterOrder, 6, &[
        step(Channel::Mail, Kind::Message, Direction::In, 0,
            "The invoice of yesterday shows the old price for coconut oil.",
            "ඊයේ ඉන්වොයිසියේ පොල්තෙල්වලට පරණ මිල තියෙන්නේ."),
        step(Channel::Mail, Kind::Message, Direction::Out, 64,
            "Corrected; the new invoice is attached.",
            "නිවැරදි කළා. අලුත් ඉන්වොයිසිය අමුණා ඇත."),
    ]),
    thread(With::School, When::Anytime, 10, &[
        step(Channel::Mail, Kind::Message, Direction::In, 0,
            "Please quote for next term: 400 exercise books, 60 boxes of pencils, 20 boxes of pens.",
            "ඊළඟ වාරයට මිල ගණන් එවන්න: අභ්\u{200D}යාස පොත් 400ක්, පැන්සල් පෙට්ටි 60ක්, පෑන් පෙට්ටි 20ක්."),
        step(Channel::Mail, Kind::Message, Direction::Out, 180,
            "Our offer is attached, with 8 % off for schools.",
            "අපේ මිල ගණන් අමුණා ඇත. පාසල්වලට 8%ක වට්ටමක් තියෙනවා."),
        step(Channel::Phone, Kind::Call, Direction::In, 2950,
            "The principal accepts the offer. Delivery to the school gate.",
            "විදුහල්පති මිල ගණන් පිළිගත්තා. පාසල ළඟටම ගෙනත් දෙන්න කියලා කිව්වා."),
    ]),
    thread(With::School, When::Anytime, 5, &[
        step(Channel::Other, Kind::Note, Direction::None, 0,
            "Decides in November, pays by cheque. Ask for the bursar.",
            "නොවැම්බර් මාසයේ තීරණය කරනවා, චෙක්පතෙන් ගෙවනවා. භාණ්ඩාගාරික හමුවෙන්න."),
    ]),
];

#[cfg(test)]
mod tests {
    use super::THREADS;

    #[test]
    fn joined_letters_keep_their_joiner() {
        for step in THREADS.iter().flat_map(|t| t.steps) {
            // Repaya before yayanna needs no joiner: කාර්යාලය.
            let rest = step.local.replace("ර්ය", "");
            assert!(
                !rest.contains("්ර") && !rest.contains("්ය"),
                "{}",
                step.english
            );
        }
    }
}
