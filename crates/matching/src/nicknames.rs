//! Short forms by which people go.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Names and the forms that do not simply begin like them, by [`language::name_key`] of each word.
///
/// Facts of English usage; forms that begin like the name (Rob, Dan, Alex) need no table.
const FORMS: &[&str] = &[
    "robert bob bobby rob robbie bert",
    "william bill billy will willie liam",
    "richard dick rick ricky rich ritchie",
    "edward ted ned eddie ed teddy",
    "henry harry hank hal",
    "john jack johnny jon ian",
    "james jim jimmy jamie jem",
    "charles chuck charlie chas",
    "margaret peggy meg maggie rita greta margie",
    "elizabeth liz beth betty lisa eliza libby bess betsy",
    "katherine kate kathy kitty katie kay catherine cathy cate",
    "mary molly polly mae",
    "anthony tony anton",
    "alexander sandy alex xander sasha alec alastair",
    "alexandra sandra alex sasha lexi",
    "michael mike mick mickey mikey mitch",
    "thomas tom tommy",
    "joseph joe joey jo pepe",
    "stephen steve stevie steven",
    "theodore ted theo teddy",
    "frances fran frankie fanny",
    "francis frank frankie",
    "patricia pat patty tricia trish",
    "dorothy dot dolly dottie",
    "susan sue susie suzanne susannah",
    "barbara babs barb",
    "helen nell nellie ellen",
    "eleanor nell nellie nora ellie",
    "sarah sally sadie",
    "nathaniel nat nate nathan",
    "lawrence larry laurie lars",
    "gerald gerry jerry",
    "jeremiah jerry",
    "geoffrey geoff jeff jeffrey",
    "rebecca becky becca",
    "rachel shelly",
    "christopher kit chris topher",
    "christine tina chris kirsty christina",
    "victoria vicky tori",
    "virginia ginny ginger",
    "andrew drew andy",
    "peter pete",
    "samuel sam sammy",
    "samantha sam sammy",
    "abigail abby gail",
    "deborah debbie deb",
    "jacqueline jackie",
    "penelope penny",
    "isabella bella izzy",
    "arabella bella",
    "amelia millie amy",
    "emily millie em",
    "matilda tilly",
    "philip phil pip",
    "leonard len lenny",
    "ronald ron ronnie",
    "donald don donnie",
    "kenneth ken kenny",
    "david dave davy",
    "joshua josh",
    "zachary zac zak",
    "harriet hattie harry",
    "georgina georgie gina",
    "evelyn evie",
    "eve evie",
];

/// The lines of the table that hold a word, by their numbers; asked once for each value.
pub(crate) fn groups(key: &str) -> &'static [u8] {
    static GROUPS: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    let groups = GROUPS.get_or_init(|| {
        let mut groups: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (line, forms) in (0..).zip(FORMS) {
            for form in forms.split(' ') {
                groups
                    .entry(language::name_key(form))
                    .or_default()
                    .push(line);
            }
        }
        groups
    });
    groups.get(key).map_or(&[], Vec::as_slice)
}
