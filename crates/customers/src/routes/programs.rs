//! The addresses for programs, each with the permission that it needs and what its documentation says.

use crate::activities::{self, Activity};
use crate::bulk_changes::api as bulk;
use crate::companies::{self, Company};
use crate::files::{self, File};
use crate::finder;
use crate::interactions::{self, Interaction};
use crate::notes::{self, Note};
use crate::people::{self, Person};
use crate::relations::{self, Relation};
use base::Permission::{NotesWrite, PeopleDelete, PeopleRead, PeopleWrite};
use web::{Doc, List, Routes};

/// Adds the API of customers.
pub(super) fn routes(routes: &mut Routes) {
    files_api(routes);
    relations_api(routes);
    people_api(routes);
    companies_api(routes);
    log_api(routes);
    notes_api(routes);
    search_api(routes);
    bulk_api(routes);
    activities_api(routes);
}

fn files_api(r: &mut Routes) {
    use files::api;
    let doc = |summary| Doc::new("Files", summary);
    let attach = || {
        doc("Attach a file")
            .detail("The file as the body with its name in `name`, or as the field `file` of a multipart form; at most 20 MB unless the server says otherwise. `Idempotency-Key` has no effect here.")
            .query::<api::Told>()
            .raw_body("application/octet-stream")
            .answers::<File>(201)
    };
    r.post(
        "/api/v1/people/{id}/files",
        NotesWrite,
        api::create_of_person,
    )
    .upload()
    .doc(attach());
    r.post(
        "/api/v1/companies/{id}/files",
        NotesWrite,
        api::create_of_company,
    )
    .upload()
    .doc(attach());
    r.get("/api/v1/files", PeopleRead, api::list).doc(
        doc("List the files of a person or a company, latest first")
            .query::<api::Wanted>()
            .page()
            .answers::<List<File>>(200),
    );
    r.get("/api/v1/files/{id}", PeopleRead, api::get)
        .doc(doc("Read what is known of a file").answers::<File>(200));
    r.get(
        "/api/v1/files/{id}/content",
        PeopleRead,
        files::web::content,
    )
    .doc(doc("Read what a file holds").answers_empty(200));
    r.delete("/api/v1/files/{id}", NotesWrite, api::delete).doc(
        doc("Take a file away")
            .detail("For who attached it, and for administrators. Its content is gone for good after a day.")
            .answers_empty(204),
    );
}

fn relations_api(r: &mut Routes) {
    use relations::api;
    let doc = |summary| Doc::new("Relations", summary);
    r.get("/api/v1/relations", PeopleRead, api::list).doc(
        doc("List how a person or a company belongs to others")
            .query::<api::Wanted>()
            .answers::<List<Relation>>(200),
    );
    r.post("/api/v1/relations", PeopleWrite, api::create).doc(
        doc("Say that two records belong together")
            .detail("The company that somebody works for is the person's field `company`. Nobody is above themselves: circles of `referred_by` and of `parent_of` are refused.")
            .body::<api::RelationInput>()
            .answers::<Relation>(201),
    );
    r.get("/api/v1/relations/{id}", PeopleRead, api::get)
        .doc(doc("Read a relation").answers::<Relation>(200));
    r.delete("/api/v1/relations/{id}", PeopleWrite, api::delete)
        .doc(doc("Take a relation away").answers_empty(204));
}

fn people_api(r: &mut Routes) {
    use people::api;
    use people::input::PersonInput;
    let tag = "People";
    let doc = |summary| Doc::new(tag, summary);
    r.get("/api/v1/people", PeopleRead, api::list).doc(
        doc("List people")
            .query::<people::list::json::Wanted>()
            .page()
            .answers::<List<Person>>(200),
    );
    r.post("/api/v1/people", PeopleWrite, api::create).doc(
        doc("Add a person")
            .body::<PersonInput>()
            .answers::<Person>(201),
    );
    r.get("/api/v1/people/{id}", PeopleRead, api::get)
        .doc(doc("Read a person").answers::<Person>(200));
    r.patch("/api/v1/people/{id}", PeopleWrite, api::update).doc(
        doc("Change a person")
            .detail("Fields that are not said stay; lists are replaced as a whole. `If-Match` with the ETag that was read refuses to overwrite somebody else's change.")
            .body::<PersonInput>()
            .answers::<Person>(200),
    );
    r.delete("/api/v1/people/{id}", PeopleDelete, api::delete).doc(
        doc("Remove a person")
            .detail("Names, contact points, ids and notes go; orders and the log stay, without the person.")
            .answers_empty(204),
    );
    r.get("/api/v1/people/{id}/timeline", PeopleRead, api::timeline)
        .doc(
            doc("What happened with a person, latest first")
                .query::<crate::timeline::Asked>()
                .page()
                .answers::<List<Interaction>>(200),
        );
    r.post(
        "/api/v1/people/{id}/notes",
        NotesWrite,
        notes::api::create_for,
    )
    .doc(
        doc("Write a note about a person")
            .body::<notes::api::NoteInput>()
            .answers::<Note>(201),
    );
}

fn companies_api(r: &mut Routes) {
    use companies::api;
    let doc = |summary| Doc::new("Companies", summary);
    r.get("/api/v1/companies", PeopleRead, api::index).doc(
        doc("List companies")
            .query::<api::Wanted>()
            .page()
            .answers::<List<Company>>(200),
    );
    r.post("/api/v1/companies", PeopleWrite, api::create).doc(
        doc("Add a company")
            .body::<api::CompanyInput>()
            .answers::<Company>(201),
    );
    r.get("/api/v1/companies/{id}", PeopleRead, api::get)
        .doc(doc("Read a company").answers::<Company>(200));
    r.patch("/api/v1/companies/{id}", PeopleWrite, api::update)
        .doc(
            doc("Change a company")
                .detail("Fields that are not said stay; lists are replaced as a whole. `If-Match` with the ETag that was read refuses to overwrite somebody else's change.")
                .body::<api::CompanyInput>()
                .answers::<Company>(200),
        );
    r.delete("/api/v1/companies/{id}", PeopleDelete, api::delete)
        .doc(doc("Remove a company; its people stay").answers_empty(204));
    r.get("/api/v1/companies/{id}/timeline", PeopleRead, api::timeline)
        .doc(
            doc("What happened with a company, latest first")
                .query::<crate::timeline::Asked>()
                .page()
                .answers::<List<Interaction>>(200),
        );
}

fn log_api(r: &mut Routes) {
    let doc = |summary| Doc::new("Interactions", summary);
    r.get("/api/v1/interactions", PeopleRead, interactions::api::list)
        .doc(
            doc("List the log in the order of arrival, latest first")
                .page()
                .answers::<List<Interaction>>(200),
        );
    r.post("/api/v1/interactions", PeopleWrite, interactions::api::create).doc(
        doc("Append to the log")
            .detail("Once for each source and external id: again, the entry that is there is answered with 200.")
            .body::<interactions::input::InteractionInput>()
            .answers::<Interaction>(201)
            .answers::<Interaction>(200),
    );
    r.get(
        "/api/v1/interactions/{id}",
        PeopleRead,
        interactions::api::get,
    )
    .doc(doc("Read an entry of the log").answers::<Interaction>(200));
}

fn notes_api(r: &mut Routes) {
    let doc = |summary| Doc::new("Notes", summary);
    r.get("/api/v1/notes", PeopleRead, notes::api::list).doc(
        doc("List notes, latest first")
            .query::<notes::api::Wanted>()
            .page()
            .answers::<List<Note>>(200),
    );
    r.post("/api/v1/notes", NotesWrite, notes::api::create).doc(
        doc("Write a note")
            .body::<notes::api::NoteInput>()
            .answers::<Note>(201),
    );
    r.get("/api/v1/notes/{id}", PeopleRead, notes::api::get)
        .doc(doc("Read a note").answers::<Note>(200));
    r.patch("/api/v1/notes/{id}", NotesWrite, notes::api::update)
        .doc(
            doc("Change a note")
                .detail("For who wrote it, and for administrators.")
                .body::<notes::api::NoteChange>()
                .answers::<Note>(200),
        );
    r.delete("/api/v1/notes/{id}", NotesWrite, notes::api::delete).doc(
        doc("Take a note away")
            .detail("For who wrote it, and for administrators. The log keeps that there was one; its text is gone for good after a day, in which it can be brought back on the person's page.")
            .answers_empty(204),
    );
}

fn search_api(r: &mut Routes) {
    r.get("/api/v1/search", PeopleRead, finder::api::index).doc(
        Doc::new("Search", "Find anything by its words")
            .query::<finder::api::Searched>()
            .page()
            .answers::<List<finder::api::SearchHit>>(200),
    );
}

fn activities_api(r: &mut Routes) {
    use activities::api;
    use activities::input::{ActivityChange, ActivityInput};
    let doc = |summary| Doc::new("Activities", summary);
    r.get("/api/v1/activities", PeopleRead, api::list).doc(
        doc("List calls, meetings and visits, latest first")
            .query::<api::Wanted>()
            .page()
            .answers::<List<Activity>>(200),
    );
    r.post("/api/v1/activities", NotesWrite, api::create).doc(
        doc("Write down a call, a meeting or a visit")
            .detail("With a person or with a company. It stands on the timeline, is found by its words, and can be changed; what other programs know for good belongs into `/interactions`.")
            .body::<ActivityInput>()
            .answers::<Activity>(201),
    );
    r.get("/api/v1/activities/{id}", PeopleRead, api::get)
        .doc(doc("Read a call, a meeting or a visit").answers::<Activity>(200));
    r.patch("/api/v1/activities/{id}", NotesWrite, api::update)
        .doc(
            doc("Change a call, a meeting or a visit")
                .detail("For who wrote it down, and for administrators.")
                .body::<ActivityChange>()
                .answers::<Activity>(200),
        );
    r.delete("/api/v1/activities/{id}", NotesWrite, api::delete)
        .doc(
            doc("Take a call, a meeting or a visit away")
                .detail("For who wrote it down, and for administrators. The log keeps that there was one; its words are gone for good after a day.")
                .answers_empty(204),
        );
}

fn bulk_api(r: &mut Routes) {
    let doc = |summary| Doc::new("Bulk changes", summary);
    r.get("/api/v1/bulk-changes", PeopleWrite, bulk::list).doc(
        doc("List bulk changes, latest first")
            .detail("One's own; administrators see those of everybody.")
            .page()
            .answers::<List<bulk::Shown>>(200),
    );
    r.post("/api/v1/bulk-changes", PeopleWrite, bulk::create).doc(
        doc("Give many people or companies to a colleague, move them to another stage, or change their tags")
            .detail("A job does it in the background; what is out of reach or locked stays as it is and is counted.")
            .body::<bulk::NewBulkChange>()
            .answers::<bulk::Shown>(201),
    );
    r.get("/api/v1/bulk-changes/{id}", PeopleWrite, bulk::get)
        .doc(doc("Read how far a bulk change is").answers::<bulk::Shown>(200));
    r.get(
        "/api/v1/bulk-changes/{id}/records",
        PeopleWrite,
        bulk::records,
    )
    .doc(
        doc("List the records that a bulk change changed, or those that it left")
            .detail("With what they were before, or the reason; kept for 30 days.")
            .query::<bulk::Which>()
            .page()
            .answers::<List<bulk::OfRecord>>(200),
    );
    r.post("/api/v1/bulk-changes/{id}/undo", PeopleWrite, bulk::undo)
        .doc(
            doc("Take a bulk change back")
                .detail("Each record that is still as it became is again as it was; a bulk change of its own does it. Possible once, for 30 days.")
                .answers::<bulk::Shown>(201),
        );
}
