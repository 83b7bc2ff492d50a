//! A person as JSON: what is taken and answered can be sent back and changes nothing.
#![no_main]

use base::{Error, PersonId, Timestamp};
use customers::people::{Person, input};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(body) = serde_json::from_slice(bytes) else {
        return;
    };
    let change = match input::change(&body) {
        Ok(change) => change,
        Err(Error::Invalid(errors)) => return assert!(!errors.is_empty()),
        Err(other) => panic!("not the sender's fault: {other}"),
    };
    let mut person = Person::blank(PersonId::new(), Timestamp::UNIX_EPOCH);
    if person.apply(change, Timestamp::UNIX_EPOCH).is_err() {
        return;
    }
    assert!(!person.shown_as().is_empty());
    let answered = serde_json::to_value(&person).expect("a person is JSON");
    let again = input::change(&answered).expect("what is answered is taken");
    let before = person.clone();
    let changed = person
        .apply(again, Timestamp::UNIX_EPOCH)
        .expect("it was a person before");
    assert_eq!((changed, person), (Vec::new(), before));
});
