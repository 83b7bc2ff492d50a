//! Every address of this area with the permission that it needs: the table of contents.

mod programs;

use crate::activities;
use crate::bulk_changes;
use crate::companies;
use crate::files;
use crate::finder;
use crate::interactions;
use crate::notes;
use crate::people;
use crate::relations;
use base::Permission::{NotesWrite, PeopleDelete, PeopleRead, PeopleWrite};
use people::{edit::undo, edit::web as edit, list::web as list, record::web as record};
use web::Routes;

/// Adds the pages and the API of customers.
pub fn routes(routes: &mut Routes) {
    people_pages(routes);
    company_pages(routes);
    bulk_pages(routes);
    programs::routes(routes);
}

fn people_pages(r: &mut Routes) {
    r.get("/a/{account}/people", PeopleRead, list::index);
    r.get("/a/{account}/people/new", PeopleWrite, edit::new);
    r.post("/a/{account}/people/new", PeopleWrite, edit::create);
    r.get("/a/{account}/people/{id}", PeopleRead, record::show);
    r.get("/a/{account}/people/{id}/live", PeopleRead, record::watch);
    r.get("/a/{account}/people/{id}/edit", PeopleWrite, edit::edit);
    r.post("/a/{account}/people/{id}/edit", PeopleWrite, edit::update);
    r.get(
        "/a/{account}/people/{id}/edit/{field}",
        PeopleWrite,
        edit::edit_field,
    );
    r.post(
        "/a/{account}/people/{id}/edit/{field}",
        PeopleWrite,
        edit::update_field,
    );
    let back = "/a/{account}/people/{id}/edit/{field}/back/{version}";
    r.post(back, PeopleWrite, undo::back_to_nothing);
    let back = "/a/{account}/people/{id}/edit/{field}/back/{version}/{value}";
    r.post(back, PeopleWrite, undo::back_to_value);
    r.get(
        "/a/{account}/people/{id}/delete",
        PeopleDelete,
        record::confirm_delete,
    );
    r.post(
        "/a/{account}/people/{id}/delete",
        PeopleDelete,
        record::delete,
    );
    r.post(
        "/a/{account}/people/{id}/log",
        NotesWrite,
        record::write_down,
    );
    note_pages(r);
    activity_pages(r);
    relation_pages(r);
    file_pages(r);
    r.get(
        "/a/{account}/interactions/{id}",
        PeopleRead,
        interactions::place::show,
    );
    r.get("/a/{account}/search", PeopleRead, finder::web::index);
    r.get(
        "/a/{account}/search/palette",
        PeopleRead,
        finder::web::palette,
    );
}

fn note_pages(r: &mut Routes) {
    use notes::web;
    r.get("/a/{account}/notes/{id}", PeopleRead, record::note);
    r.get("/a/{account}/notes/{id}/edit", NotesWrite, web::edit);
    r.post("/a/{account}/notes/{id}/edit", NotesWrite, web::update);
    r.post(
        "/a/{account}/notes/{id}/removal",
        NotesWrite,
        web::take_away,
    );
    r.post(
        "/a/{account}/notes/{id}/restoration",
        NotesWrite,
        web::bring_back,
    );
}

fn activity_pages(r: &mut Routes) {
    use activities::web;
    r.get("/a/{account}/activities/{id}", PeopleRead, web::show);
    r.get("/a/{account}/activities/{id}/edit", NotesWrite, web::edit);
    r.post("/a/{account}/activities/{id}/edit", NotesWrite, web::update);
    r.post(
        "/a/{account}/activities/{id}/removal",
        NotesWrite,
        web::take_away,
    );
    r.post(
        "/a/{account}/activities/{id}/restoration",
        NotesWrite,
        web::bring_back,
    );
    r.post(
        "/a/{account}/companies/{id}/log",
        NotesWrite,
        companies::web::write_down,
    );
}

fn file_pages(r: &mut Routes) {
    use files::web;
    r.post(
        "/a/{account}/people/{id}/files",
        NotesWrite,
        web::create_of_person,
    )
    .upload();
    r.post(
        "/a/{account}/companies/{id}/files",
        NotesWrite,
        web::create_of_company,
    )
    .upload();
    r.get("/a/{account}/files/{id}", PeopleRead, web::content);
    r.post(
        "/a/{account}/files/{id}/removal",
        NotesWrite,
        web::take_away,
    );
    r.post(
        "/a/{account}/files/{id}/restoration",
        NotesWrite,
        web::bring_back,
    );
}

fn relation_pages(r: &mut Routes) {
    use relations::web;
    let of_person = "/a/{account}/people/{id}/relations/new";
    r.get(of_person, PeopleWrite, web::new_of_person);
    r.post(of_person, PeopleWrite, web::create_of_person);
    let of_company = "/a/{account}/companies/{id}/relations/new";
    r.get(of_company, PeopleWrite, web::new_of_company);
    r.post(of_company, PeopleWrite, web::create_of_company);
    r.post(
        "/a/{account}/relations/{id}/removal",
        PeopleWrite,
        web::take_away,
    );
    r.post(
        "/a/{account}/people/{id}/relations/{relation}/restoration",
        PeopleWrite,
        web::bring_back_to_person,
    );
    r.post(
        "/a/{account}/companies/{id}/relations/{relation}/restoration",
        PeopleWrite,
        web::bring_back_to_company,
    );
}

fn company_pages(r: &mut Routes) {
    r.get("/a/{account}/companies", PeopleRead, companies::web::index);
    r.get(
        "/a/{account}/companies/new",
        PeopleWrite,
        companies::edit::web::new,
    );
    r.post(
        "/a/{account}/companies/new",
        PeopleWrite,
        companies::edit::web::create,
    );
    r.get(
        "/a/{account}/companies/{id}",
        PeopleRead,
        companies::web::show,
    );
    r.get(
        "/a/{account}/companies/{id}/live",
        PeopleRead,
        companies::web::watch,
    );
    r.get(
        "/a/{account}/companies/{id}/edit",
        PeopleWrite,
        companies::edit::web::edit,
    );
    r.post(
        "/a/{account}/companies/{id}/edit",
        PeopleWrite,
        companies::edit::web::update,
    );
    r.get(
        "/a/{account}/companies/{id}/delete",
        PeopleDelete,
        companies::web::confirm_delete,
    );
    r.post(
        "/a/{account}/companies/{id}/delete",
        PeopleDelete,
        companies::web::delete,
    );
}

fn bulk_pages(r: &mut Routes) {
    use bulk_changes::web;
    r.get("/a/{account}/bulk-changes", PeopleWrite, web::index);
    r.post("/a/{account}/bulk-changes", PeopleWrite, web::create);
    r.post("/a/{account}/bulk-changes/new", PeopleWrite, web::ask);
    r.get("/a/{account}/bulk-changes/{id}", PeopleWrite, web::show);
    r.get(
        "/a/{account}/bulk-changes/{id}/live",
        PeopleWrite,
        web::watch,
    );
    r.post(
        "/a/{account}/bulk-changes/{id}/undo",
        PeopleWrite,
        web::undo,
    );
}
