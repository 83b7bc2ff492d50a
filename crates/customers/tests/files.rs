//! Attached files through the router: brought by a form and by programs, served so that they harm nobody.

#![allow(clippy::unwrap_used)]

mod world;

use axum::http::Method;
use base::Role;
use serde_json::{Value, json};
use web::testing::Client;
use world::{SHELF_BYTES, add, browser, each, id, program};

/// Sends a form with a file as a browser does, the token first.
async fn attach(b: &mut Client, page: &str, name: &str, content: &str) -> web::testing::Answer {
    let shown = b.get(page).await.body;
    let at = shown.find("name=\"_csrf\" value=\"").unwrap() + 20;
    let token: String = shown[at..].chars().take_while(|c| *c != '"').collect();
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{token}\r\n--b\r\nContent-Disposition: form-data; \
         name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n{content}\r\n--b--\r\n"
    );
    let path = format!("{page}/files");
    b.send(Method::POST, &path, "multipart/form-data; boundary=b", body)
        .await
}

#[test]
fn a_file_is_attached_read_taken_away_and_brought_back() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let page = format!("/a/shop/people/{who}");
        let hostile = "<script>alert(1)</script>";
        let saved = attach(&mut b, &page, "../../<offer>.html", hostile).await;
        assert_eq!(
            (saved.status.as_u16(), saved.header("location")),
            (303, page.as_str()),
            "{}",
            saved.body
        );
        let shown = b.get(&page).await.body;
        assert!(
            shown.contains("&lt;offer&gt;.html")
                && shown.contains("1 KB")
                && shown.contains("File 1"),
            "{shown}"
        );
        let list = p.get(&format!("/api/v1/files?person={who}")).await.json();
        let file = &list["items"][0];
        assert_eq!(
            (&file["name"], &file["media_type"], &file["bytes"]),
            (&json!("<offer>.html"), &json!("text/plain"), &json!(25))
        );
        let path = format!("/a/shop/files/{}", id(file));
        let read = b.get(&path).await;
        assert_eq!(read.body, hostile);
        for (name, value) in [
            ("content-type", "text/plain; charset=utf-8"),
            ("x-content-type-options", "nosniff"),
            (
                "content-disposition",
                "attachment; filename=\"_offer_.html\"; filename*=UTF-8''%3Coffer%3E.html",
            ),
        ] {
            assert_eq!(read.header(name), value);
        }
        assert!(
            read.header("content-security-policy")
                .starts_with("sandbox; default-src 'none'")
        );
        assert_eq!(
            p.get(&format!("/api/v1/files/{}/content", id(file)))
                .await
                .body,
            hostile
        );
        let mut stranger = w.stranger().await.unwrap();
        assert_eq!(stranger.get(&path).await.status, 404);
        // By its name it is found, as long as it stands.
        let search = "/api/v1/search?q=offer&kinds=file";
        let found = p.get(search).await.json();
        assert_eq!(found["items"][0]["id"], file["id"], "{found}");

        b.post(&format!("{path}/removal"), &[]).await;
        assert_eq!(b.get(&path).await.status, 404);
        assert_eq!(p.get(search).await.json()["items"], json!([]));
        let shown = b.get(&page).await.body;
        assert!(
            shown.contains("Deleted: File") && !shown.contains("offer&gt;"),
            "{shown}"
        );
        b.post(&format!("{path}/restoration"), &[]).await;
        assert_eq!(b.get(&path).await.body, hostile);
        assert_eq!(p.get(search).await.json()["items"][0]["id"], file["id"]);
        let mut reader = w.user(Role::ReadOnly).await.unwrap();
        let shown = reader.get(&page).await.body;
        assert!(
            shown.contains(&path) && !shown.contains("/removal") && !shown.contains("/files\""),
            "{shown}"
        );
        assert_eq!(reader.post(&format!("{page}/files"), &[]).await.status, 403);
    });
}

#[test]
fn what_is_too_large_or_empty_is_refused_and_kept_nowhere() {
    each(|w| async move {
        let (mut p, mut b) = (program(&w).await, browser(&w).await);
        let who = id(&add(&mut p, &json!({"name": {"full": "Ann"}})).await);
        let page = format!("/a/shop/people/{who}");
        let large = "x".repeat(usize::try_from(SHELF_BYTES).unwrap() + 1);
        for (content, said) in [(large.as_str(), "at most 2 MB"), ("", "The file is empty")] {
            let answer = attach(&mut b, &page, "a.txt", content).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            assert!(b.get(&page).await.body.contains(said), "{said}");
        }
        let files = format!("/api/v1/people/{who}/files?name=a.txt");
        let refused = p
            .send(Method::POST, &files, "application/octet-stream", large)
            .await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert_eq!(refused.json()["errors"][0]["code"], "attachment-too-large");
        let list = p.get(&format!("/api/v1/files?person={who}")).await.json();
        assert_eq!(list["items"], json!([]));
        assert_eq!(
            p.get(&format!("/api/v1/people/{who}/timeline"))
                .await
                .json()["items"],
            json!([])
        );
    });
}

#[test]
fn programs_attach_to_companies_and_pictures_show_themselves() {
    each(|w| async move {
        let mut p = w.program(Role::Admin).await.unwrap();
        let made = p
            .json(Method::POST, "/api/v1/companies", &json!({"name": "Tea"}))
            .await;
        let company = id(&made.json());
        let files = format!("/api/v1/companies/{company}/files?name=logo.exe");
        let made = p
            .send(
                Method::POST,
                &files,
                "application/octet-stream",
                &b"\x89PNG\r\n\x1a\n123"[..],
            )
            .await;
        assert_eq!(made.status, 201, "{}", made.body);
        let path = made.header("location").to_owned();
        assert_eq!(
            made.json()["media_type"],
            "image/png",
            "the content says it, not the name"
        );
        assert_eq!(p.get(&path).await.json(), made.json());
        let read = p.get(&format!("{path}/content")).await;
        assert_eq!(read.header("content-type"), "image/png");
        assert!(read.header("content-disposition").starts_with("inline; "));
        let none = p
            .send(
                Method::POST,
                &files.replace(&company, &id(&made.json())),
                "",
                "x",
            )
            .await;
        assert_eq!(none.status, 404, "no such company");
        assert_eq!(
            p.json(Method::DELETE, &path, &Value::Null).await.status,
            204
        );
        assert_eq!(p.get(&format!("{path}/content")).await.status, 404);
        assert_eq!(p.get("/api/v1/files").await.status, 422);
    });
}
