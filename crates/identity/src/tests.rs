//! Stories of signing in, of settings and of tokens, and of what is refused.

use crate::testing::{PASSWORD, World};
use crate::{MIGRATIONS, accounts, audit, tokens};
use axum::http::Method;
use base::{Actor, Clock, Error, Role, Timestamp};
use db::testing::both_at;
use db::{Db, DbError, Sql};
use serde_json::json;
use std::future::Future;
use web::testing::Answer;

pub(crate) fn now() -> Timestamp {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

/// Runs a story on both databases, at a time that stands still.
pub(crate) fn story<F: Future<Output = ()>>(tell: impl Fn(World, Clock) -> F) {
    story_with(|_| {}, tell);
}

/// [`story`] with more routes.
pub(crate) fn story_with<F: Future<Output = ()>>(
    more: impl Fn(&mut web::Routes),
    tell: impl Fn(World, Clock) -> F,
) {
    let clock = Clock::fixed(now());
    both_at(&[&MIGRATIONS], clock.clone(), |db| {
        clock.set(now());
        let world = World::new(&db, &more).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(tell(world, clock.clone()));
    });
}

pub(crate) fn later(seconds: i64) -> Timestamp {
    Timestamp::from_second(now().as_second() + seconds).unwrap()
}

pub(crate) async fn actions_of(db: &Db) -> Vec<String> {
    let sql = || Sql::new("SELECT action FROM identity_audit ORDER BY audit_id LIMIT 100");
    db.read(move |tx| tx.all::<String>(sql())).await.unwrap()
}

pub(crate) fn to(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.header("location"))
}

#[test]
fn a_user_signs_in_goes_where_they_wanted_and_signs_out() {
    story(|world, _| async move {
        let mut browser = world.nobody();
        assert_eq!(to(&browser.get("/").await), (303, "/sign-in"));
        let asked = browser.get("/a/shop/settings").await;
        assert_eq!(to(&asked), (303, "/sign-in?next=/a/shop/settings"));
        let page = browser.get(asked.header("location")).await;
        assert!(
            page.body
                .contains("name=\"next\" value=\"/a/shop/settings\""),
            "{}",
            page.body
        );
        let sent = [
            ("email", " Admin@Shop.example"),
            ("password", PASSWORD),
            ("next", "/a/shop/settings"),
        ];
        let signed = browser.post_bare("/sign-in", &sent).await;
        assert_eq!(to(&signed), (303, "/a/shop/settings"));
        let cookie = signed.header("set-cookie");
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
        assert_eq!(browser.get("/a/shop/settings").await.status, 200);
        assert_eq!(to(&browser.get("/").await), (303, "/accounts"));
        assert_eq!(to(&browser.get("/accounts").await), (303, "/a/shop/people"));
        assert_eq!(to(&browser.get("/sign-in").await), (303, "/"));

        let mut copy = browser.clone();
        assert_eq!(to(&browser.post("/sign-out", &[]).await), (303, "/sign-in"));
        assert_eq!(
            copy.get("/a/shop/settings").await.status,
            303,
            "the secret is worth nothing now"
        );
        let trail = actions_of(&world.app.db).await;
        assert!(
            trail.ends_with(&["sign-in".into(), "sign-out".into()]),
            "{trail:?}"
        );
    });
}

#[test]
fn the_language_chosen_before_signing_in_holds_after_it_in_that_browser_alone() {
    story(|world, _| async move {
        let credentials = [("email", "member@shop.example"), ("password", PASSWORD)];
        let mut desk = world.user(Role::Member).await.unwrap();
        assert!(desk.get("/me").await.body.contains("lang=\"en\""));
        let mut phone = world.nobody();
        let chosen = [("language", "ml"), ("next", "/sign-in")];
        assert_eq!(
            to(&phone.post_bare("/language", &chosen).await),
            (303, "/sign-in")
        );
        assert!(phone.get("/sign-in").await.body.contains("lang=\"ml\""));
        assert_eq!(phone.post_bare("/sign-in", &credentials).await.status, 303);
        assert!(phone.get("/me").await.body.contains("lang=\"ml\""));
        world.app.get::<crate::Identity>().forget();
        assert!(
            desk.get("/me").await.body.contains("lang=\"en\""),
            "the desk goes by the user's own wish, which nobody changed"
        );
        // The menu, too, speaks for its own browser.
        let chosen = [("language", "am"), ("next", "/me")];
        assert_eq!(phone.post("/me/language", &chosen).await.status, 303);
        assert!(phone.get("/me").await.body.contains("lang=\"am\""));
        assert!(desk.get("/me").await.body.contains("lang=\"en\""));
        // Another name, saved on the phone, leaves both languages; a new wish is the desk's and the phone's.
        let named = [("name", "N"), ("language", "en"), ("theme", "auto")];
        assert_eq!(phone.post("/me", &named).await.status, 303);
        assert!(phone.get("/me").await.body.contains("lang=\"am\""));
        let wished = [("name", "N"), ("language", "si"), ("theme", "auto")];
        assert_eq!(phone.post("/me", &wished).await.status, 303);
        assert!(phone.get("/me").await.body.contains("lang=\"si\""));
        assert!(desk.get("/me").await.body.contains("lang=\"si\""));
    });
}

#[test]
fn wrong_passwords_cost_patience_and_do_not_tell_who_is_known() {
    story(|world, clock| async move {
        let mut browser = world.nobody();
        let attempt = |email: &'static str, password: &'static str| {
            vec![("email", email), ("password", password)]
        };
        let unknown = browser
            .post_bare("/sign-in", &attempt("nobody@x.example", "wrong password"))
            .await;
        let wrong = browser
            .post_bare("/sign-in", &attempt("admin@shop.example", "wrong password"))
            .await;
        assert_eq!((unknown.status.as_u16(), wrong.status.as_u16()), (422, 422));
        assert_eq!(unknown.body.replace("nobody@x", "admin@shop"), wrong.body);
        for _ in 0..4 {
            browser
                .post_bare("/sign-in", &attempt("admin@shop.example", "wrong password"))
                .await;
        }
        let right = attempt("admin@shop.example", PASSWORD);
        let waiting = browser.post_bare("/sign-in", &right).await;
        assert_eq!(waiting.status, 422, "even the right one has to wait");
        assert!(
            waiting.body.contains("wait one second."),
            "{}",
            waiting.body
        );
        clock.set(later(1));
        assert_eq!(browser.post_bare("/sign-in", &right).await.status, 303);
    });
}

/// From the first wrong password to the lock and behind it, a mailbox that nobody has is answered as one that
/// somebody has.
#[test]
fn a_mailbox_that_nobody_has_is_locked_as_one_that_somebody_has() {
    story(|world, clock| async move {
        let mut said = Vec::new();
        for email in ["member@shop.example", "nobody@shop.example"] {
            clock.set(now());
            let mut browser = world.nobody();
            let mut answers = Vec::new();
            // Five cost nothing; then 1, 2 and 4 seconds.
            for after in [0, 0, 0, 0, 0, 0, 1, 1, 3, 3, 6, 7] {
                clock.set(later(after));
                let sent = [("email", email), ("password", "wrong password")];
                let answer = browser.post_bare("/sign-in", &sent).await;
                let body = answer.body.replace(email, "who@shop.example");
                let waits = ["wait one second.", "wait 2 seconds.", "wait 4 seconds."];
                let wait = waits.iter().position(|words| body.contains(words));
                answers.push((answer.status.as_u16(), wait, body));
            }
            let waits: Vec<_> = answers
                .iter()
                .map(|(status, wait, _)| (*status, *wait))
                .collect();
            let waited = [
                None,
                None,
                None,
                None,
                None,
                Some(0),
                None,
                Some(1),
                None,
                Some(2),
                Some(0),
                None,
            ];
            assert_eq!(waits, waited.map(|wait| (422, wait)), "{email}");
            said.push(answers);
        }
        assert!(said[0] == said[1], "{:?}\n{:?}", said[0], said[1]);
    });
}

/// Somebody corrects the machine's clock by an hour while people work.
#[test]
fn a_clock_that_goes_back_locks_nobody_out_and_keeps_no_session_alive() {
    story(|world, clock| async move {
        let mut browser = world.nobody();
        let attempt =
            |password: &'static str| vec![("email", "admin@shop.example"), ("password", password)];
        let wrong = browser
            .post_bare("/sign-in", &attempt("wrong password"))
            .await;
        assert_eq!(wrong.status, 422);
        clock.set(later(-3_600));
        let right = browser.post_bare("/sign-in", &attempt(PASSWORD)).await;
        assert_eq!(
            right.status, 303,
            "one wrong password is free: {}",
            right.body
        );

        // Where there is something to wait for, it is seconds and not the hour.
        clock.set(now());
        let mut other = world.nobody();
        let attempt =
            |password: &'static str| vec![("email", "member@shop.example"), ("password", password)];
        for _ in 0..5 {
            other
                .post_bare("/sign-in", &attempt("wrong password"))
                .await;
        }
        let waiting = other.post_bare("/sign-in", &attempt(PASSWORD)).await;
        assert!(
            waiting.body.contains("wait one second."),
            "{}",
            waiting.body
        );
        clock.set(later(-3_600));
        // One is taken; it is the sixth wrong one, after which two seconds count from the new time on.
        let taken = other
            .post_bare("/sign-in", &attempt("wrong password"))
            .await;
        assert!(!taken.body.contains("second"), "{}", taken.body);
        let waiting = other.post_bare("/sign-in", &attempt(PASSWORD)).await;
        assert!(waiting.body.contains("wait 2 seconds."), "{}", waiting.body);
        clock.set(later(-3_598));
        assert_eq!(
            other.post_bare("/sign-in", &attempt(PASSWORD)).await.status,
            303
        );

        // Another process ends all sessions: this one hears of it within seconds, whatever the clock does.
        clock.set(now());
        let mut member = world.user(Role::Member).await.unwrap();
        assert_eq!(member.get("/me").await.status, 200);
        clock.set(later(-3_600));
        let gone = || Sql::new("DELETE FROM identity_session");
        world.app.db.write(move |tx| tx.exec(gone())).await.unwrap();
        assert_eq!(to(&member.get("/me").await).0, 303);
    });
}

#[test]
fn after_the_sign_in_nobody_is_led_to_another_site() {
    story(|world, _| async move {
        for next in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "evil",
        ] {
            let sent = [
                ("email", "admin@shop.example"),
                ("password", PASSWORD),
                ("next", next),
            ];
            assert_eq!(
                to(&world.nobody().post_bare("/sign-in", &sent).await),
                (303, "/"),
                "{next}"
            );
        }
        let page = world.nobody().get("/sign-in?next=//evil.example").await;
        assert!(
            page.body.contains("name=\"next\" value=\"/\""),
            "{}",
            page.body
        );
        let mut foreign = world.nobody();
        foreign
            .headers
            .push(("sec-fetch-site", "cross-site".into()));
        let sent = [("email", "admin@shop.example"), ("password", PASSWORD)];
        assert_eq!(foreign.post_bare("/sign-in", &sent).await.status, 403);
    });
}

#[test]
fn a_session_ends_after_thirty_days_without_a_visit() {
    story(|world, clock| async move {
        let mut browser = world.user(Role::Member).await.unwrap();
        clock.set(later(29 * 86_400));
        assert_eq!(browser.get("/me").await.status, 200);
        clock.set(later(58 * 86_400));
        assert_eq!(
            browser.get("/me").await.status,
            200,
            "the visit prolonged it"
        );
        clock.set(later(89 * 86_400));
        assert_eq!(browser.get("/me").await.status, 303);
    });
}

#[test]
fn settings_are_the_admin_s_and_another_account_does_not_exist() {
    story(|world, _| async move {
        let path = "/a/shop/settings";
        let sent = [("name", "Shop & Co"), ("zone", "Africa/Addis_Ababa")];
        for role in [Role::Member, Role::ReadOnly] {
            let mut user = world.user(role).await.unwrap();
            assert_eq!(user.get(path).await.status, 403);
            assert_eq!(user.post(path, &sent).await.status, 403);
        }
        let mut stranger = world.stranger().await.unwrap();
        assert_eq!(stranger.get(path).await.status, 404);
        assert_eq!(stranger.post(path, &sent).await.status, 404);
        let mut admin = world.user(Role::Admin).await.unwrap();
        assert_eq!(
            admin.post_bare(path, &sent).await.status,
            403,
            "without the form's token"
        );
        let wrong = admin
            .post(path, &[("name", " "), ("zone", "Asia/Colombo")])
            .await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.body.contains("Please fill this in."),
            "{}",
            wrong.body
        );
        assert_eq!(to(&admin.post(path, &sent).await), (303, path));
        let page = admin.get(path).await;
        assert!(
            page.body.contains("value=\"Shop &amp; Co\"")
                && page.body.contains("Africa/Addis_Ababa")
        );
        assert!(page.body.contains("The settings are saved."));
        assert!(
            !admin
                .get(path)
                .await
                .body
                .contains("The settings are saved."),
            "said once"
        );
    });
}

#[test]
fn ones_own_page_keeps_the_frame_of_the_only_account() {
    story(|world, _| async move {
        let mut member = world.user(Role::Member).await.unwrap();
        let page = member.get("/me").await.body;
        assert!(
            page.contains("class=\"rail\"") && page.contains("href=\"/a/shop/people\""),
            "{page}"
        );
        let by = Actor::system(world.other.account);
        let hash = crate::passwords::hash(PASSWORD.to_owned()).await.unwrap();
        let joined = world.app.db.write(move |tx| {
            accounts::add_member(tx, &by, "member@shop.example", "N", &hash, Role::Member)
        });
        joined.await.unwrap();
        world.app.get::<crate::Identity>().forget();
        let page = member.get("/me").await.body;
        assert!(!page.contains("class=\"rail\""), "of which account?");
    });
}

#[test]
fn wishes_show_at_once_and_a_new_password_ends_other_sessions() {
    story(|world, _| async move {
        let mut here = world.user(Role::Member).await.unwrap();
        let mut there = world.user(Role::Member).await.unwrap();
        let wishes = [("name", "නිමල්"), ("language", "si"), ("theme", "dark")];
        assert_eq!(to(&here.post("/me", &wishes).await), (303, "/me"));
        let page = here.get("/me").await;
        assert!(page.body.contains("lang=\"si\"") && page.body.contains("data-theme=\"dark\""));
        assert_eq!(
            to(&here
                .post("/me/theme", &[("theme", "light"), ("next", "/me")])
                .await),
            (303, "/me")
        );
        assert_eq!(
            to(&here
                .post("/language", &[("language", "am"), ("next", "//x")])
                .await),
            (303, "/")
        );
        let page = here.get("/me").await;
        assert!(page.body.contains("lang=\"am\"") && page.body.contains("data-theme=\"light\""));
        assert!(page.body.contains("නිමල්"));

        let new = "another fine password";
        assert_eq!(
            here.post("/me/password", &[("old", "no"), ("new", new)])
                .await
                .status,
            422
        );
        assert_eq!(
            here.post("/me/password", &[("old", PASSWORD), ("new", "short")])
                .await
                .status,
            422
        );
        assert_eq!(
            here.post("/me/password", &[("old", PASSWORD), ("new", new)])
                .await
                .status,
            303
        );
        assert_eq!(here.get("/me").await.status, 200);
        assert_eq!(there.get("/me").await.status, 303);
        let sent = [("email", "member@shop.example"), ("password", new)];
        assert_eq!(
            world.nobody().post_bare("/sign-in", &sent).await.status,
            303
        );
    });
}

#[test]
fn a_token_is_shown_once_works_as_its_role_and_can_be_revoked() {
    story(|world, _| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let made = admin
            .post(
                "/a/shop/settings/tokens",
                &[("name", "Web shop"), ("role", "read-only")],
            )
            .await;
        let at = made.body.find("bandhu_").expect("the secret");
        let secret = made.body[at..].split('<').next().unwrap().to_owned();
        assert!(!admin.get("/a/shop/settings").await.body.contains(&secret));
        let mut program = world.nobody().with_token(&secret);
        let me = program.get("/api/v1/me").await.json();
        assert_eq!(me["kind"], "token");
        assert_eq!(
            (me["name"].as_str(), me["role"].as_str()),
            (Some("Web shop"), Some("read-only"))
        );
        assert_eq!(me["account"]["slug"], "shop");
        let page = admin.get("/a/shop/settings").await.body;
        let at = page.find("/settings/tokens/").expect("the form");
        let path = format!("/a/shop{}", page[at..].split('"').next().unwrap());
        let mut stranger = world.stranger().await.unwrap();
        let theirs = path.replace("/a/shop", "/a/other");
        assert_eq!(
            stranger.post(&theirs, &[]).await.status,
            404,
            "not through one's own account either"
        );
        assert_eq!(program.get("/api/v1/me").await.status, 200);
        assert_eq!(to(&admin.post(&path, &[]).await), (303, "/a/shop/settings"));
        assert_eq!(program.get("/api/v1/me").await.status, 401);
        let mut session_as_token = world.nobody().with_session(&secret);
        assert_eq!(session_as_token.get("/me").await.status, 303);
    });
}

#[test]
fn a_token_stops_at_its_time() {
    story(|world, clock| async move {
        let by = Actor::system(world.shop.account);
        let new = tokens::NewToken {
            name: "x".into(),
            role: Role::Admin,
            permissions: None,
            expires_at: Some(later(100)),
        };
        let made = world
            .app
            .db
            .write(move |tx| tokens::create(tx, &by, &new))
            .await
            .unwrap();
        let mut program = world.nobody().with_token(&made.1);
        assert_eq!(program.get("/api/v1/me").await.status, 200);
        clock.set(later(101));
        assert_eq!(program.get("/api/v1/me").await.status, 401);
    });
}

#[test]
fn the_page_chooses_how_long_a_token_works_and_says_when_it_is_over() {
    story(|world, clock| async move {
        let mut admin = world.user(Role::Admin).await.unwrap();
        let path = "/a/shop/settings/tokens";
        for days in ["0", "3651", "soon"] {
            let sent = [("name", "x"), ("role", "member"), ("days", days)];
            let refused = admin.post(path, &sent).await;
            assert_eq!(refused.status, 422, "{days}");
            assert!(refused.body.contains("from 1 to 3650"), "{}", refused.body);
        }
        let sent = [("name", "Web shop"), ("role", "member"), ("days", "30")];
        let made = admin.post(path, &sent).await;
        let at = made.body.find("bandhu_").expect("the secret");
        let mut program = world
            .nobody()
            .with_token(made.body[at..].split('<').next().unwrap());
        // Thirty days after 22 November is 22 December.
        let page = admin.get("/a/shop/settings").await.body;
        assert!(
            page.contains("22 Dec 2026") && !page.contains("Expired"),
            "{page}"
        );
        clock.set(later(30 * 86_400 - 1));
        assert_eq!(program.get("/api/v1/me").await.status, 200);
        clock.set(later(30 * 86_400 + 5));
        assert_eq!(program.get("/api/v1/me").await.status, 401);
        let mut admin = world.user(Role::Admin).await.unwrap();
        assert!(admin.get("/a/shop/settings").await.body.contains("Expired"));
    });
}

#[test]
fn accounts_have_their_own_address_and_a_known_owner_keeps_the_password() {
    both_at(&[&MIGRATIONS], Clock::fixed(now()), |db| {
        let new = |name: &str, slug: Option<&str>| accounts::NewAccount {
            name: name.into(),
            slug: slug.map(str::to_owned),
            owner_email: "Nimal@Example.lk".into(),
            owner_name: None,
            password: None,
            currency: "LKR".parse().unwrap(),
            zone: "Asia/Colombo".into(),
            language: base::Language::Sinhala,
        };
        let first = accounts::create(&db, new("Lanka Retail", None)).unwrap();
        assert_eq!(first.slug, "lanka-retail");
        assert_eq!(first.password.as_deref().map(str::len), Some(16));
        let second = accounts::create(&db, new("Lanka, Retail", None)).unwrap();
        assert_eq!(
            (second.slug.as_str(), &second.password),
            ("lanka-retail-2", &None)
        );
        assert_eq!(second.owner, first.owner);
        let taken = accounts::create(&db, new("x", Some("lanka-retail")));
        assert_eq!(taken, Err(Error::Conflict("slug-taken")));
        let bad = accounts::create(
            &db,
            accounts::NewAccount {
                zone: "Mars/Base".into(),
                ..new("x", None)
            },
        );
        assert_eq!(bad, Err(Error::invalid("zone", "time-zone", "Mars/Base")));
        assert_eq!(
            accounts::find(&db, "lanka-retail").unwrap().id,
            first.account
        );
        assert_eq!(
            accounts::find(&db, "nowhere"),
            Err(Error::NotFound("account"))
        );
        let by = Actor::system(first.account);
        let again = db.write_now(move |tx| {
            accounts::add_member(tx, &by, "nimal@example.lk", "", "", Role::Member)
        });
        assert_eq!(again, Err(Error::Conflict("already-member")));
    });
}

#[test]
fn reads_are_gathered_into_one_row_a_request() {
    story(|world, _| async move {
        let by = Actor::system(world.shop.account);
        let ids: Vec<base::Uuid> = (0..3).map(|_| base::Uuid::now_v7()).collect();
        audit::read(&world.app, &by, "list", "person", &ids);
        audit::read(&world.app, &by, "view", "person", &ids[..1]);
        audit::flush(&world.app).await;
        let only = ids[0];
        let rows = world.app.db.read(move |tx| {
            let sql = Sql::new("SELECT action, subject_id FROM identity_audit WHERE action IN ('list', 'view') AND account_id = ")
                .bind(by.account)
                .push(" ORDER BY audit_id LIMIT 10");
            tx.all::<(String, Option<base::Uuid>)>(sql)
        });
        let rows: Result<_, DbError> = rows.await;
        assert_eq!(
            rows.unwrap(),
            [("list".to_owned(), None), ("view".to_owned(), Some(only))]
        );
    });
}

#[test]
fn a_database_that_refuses_writes_lets_people_read_and_loses_no_audit_row() {
    let fresh = db::testing::sqlite(&[&MIGRATIONS], Clock::fixed(now()));
    let world = World::new(&fresh.db, |_| {}).unwrap();
    let run = |statements: [&'static str; 2]| {
        let outcome = fresh.db.write_now(move |tx| {
            statements
                .into_iter()
                .try_for_each(|sql| tx.exec(Sql::new(sql)).map(drop))
        });
        assert_eq!(outcome, Ok::<_, DbError>(()));
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut program = runtime.block_on(world.program(Role::Admin)).unwrap();
    let by = Actor::system(world.shop.account);
    let written = |action: &str| {
        let actions = runtime.block_on(actions_of(&fresh.db));
        actions.iter().filter(|a| *a == action).count()
    };

    run([
        "CREATE TRIGGER full_1 BEFORE INSERT ON identity_audit BEGIN SELECT RAISE(ABORT, 'full'); END",
        "CREATE TRIGGER full_2 BEFORE UPDATE ON identity_token BEGIN SELECT RAISE(ABORT, 'full'); END",
    ]);
    // The token's first use, which would be noted.
    let me = runtime.block_on(program.get("/api/v1/me"));
    assert_eq!(me.status, 200, "{}", me.body);
    runtime.block_on(async {
        audit::read(&world.app, &by, "view", "person", &[]);
        audit::flush(&world.app).await;
        audit::read(&world.app, &by, "view", "person", &[]);
    });
    assert_eq!(written("view"), 0);

    run(["DROP TRIGGER full_1", "DROP TRIGGER full_2"]);
    runtime.block_on(audit::flush(&world.app));
    assert_eq!(written("view"), 2);
}

/// A zero character is no text to PostgreSQL, and nobody sees the others of its kind.
#[test]
fn names_hold_no_control_characters() {
    story(|world, _| async move {
        let mut program = world.program(Role::Owner).await.unwrap();
        let hidden = "Till\u{0}9\u{9f}";
        for (method, path, body) in [
            (
                Method::POST,
                "/api/v1/tokens",
                json!({"name": hidden, "role": "member"}),
            ),
            (Method::POST, "/api/v1/teams", json!({"name": hidden})),
            (
                Method::POST,
                "/api/v1/roles",
                json!({"name": hidden, "grants": {"people.read": "all"}}),
            ),
            (Method::PATCH, "/api/v1/account", json!({"name": hidden})),
        ] {
            let answer = program.json(method, path, &body).await;
            assert_eq!(answer.status, 422, "{path}: {}", answer.body);
            let wrong = &answer.json()["errors"][0];
            assert_eq!(
                (&wrong["field"], &wrong["code"]),
                (&json!("name"), &json!("control-characters")),
                "{path}"
            );
        }
        let user = world.member_id(Role::Member).await.unwrap();
        let wished = world.app.db.write(move |tx| {
            crate::sessions::change_wishes(
                tx,
                user,
                "A\u{0}",
                base::Language::English,
                web::Theme::Auto,
            )
        });
        assert_eq!(
            wished.await,
            Err(Error::invalid("name", "control-characters", ""))
        );
    });
}
