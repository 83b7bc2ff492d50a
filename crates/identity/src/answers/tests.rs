//! A repeated key: the first answer again, or a clear word that there is none; never the same change twice.

use super::KeptAnswers;
use crate::testing::World;
use crate::tests::{later, now, story_with};
use axum::extract::State;
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use base::{Clock, Error, Permission, Role};
use db::{DbError, Sql, marking};
use serde_json::{Value, json};
use std::future::{Future, pending};
use tokio::sync::Notify;
use web::once::{Begun, Hold, Key, Remember as _};
use web::testing::{Answer, Client};
use web::{App, Json};

fn story<F: Future<Output = ()>>(tell: impl Fn(World, Clock) -> F) {
    let routes = |routes: &mut web::Routes| {
        routes.post("/api/v1/ids", Permission::PeopleWrite, make_id);
        routes.post("/api/v1/strokes", Permission::PeopleWrite, stroke);
    };
    story_with(routes, tell);
}

/// Answers differently each time that it runs.
async fn make_id(Json(body): Json<Value>) -> web::Result<Response> {
    if body["fail"] == true {
        return Err(Error::invalid("fail", "invalid", "").into());
    }
    Ok(web::created(
        "/api/v1/ids/1",
        json!({ "id": base::Uuid::now_v7() }),
    ))
}

#[test]
fn a_repeated_post_gets_the_first_answer_again() {
    story(|world, clock| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        let path = "/api/v1/ids";
        let plain = program.json(Method::POST, path, &json!({})).await;
        assert_ne!(
            plain.json(),
            program.json(Method::POST, path, &json!({})).await.json()
        );
        program.headers.push(("idempotency-key", "k-1".into()));
        let failed = program
            .json(Method::POST, path, &json!({"fail": true}))
            .await;
        assert_eq!(failed.status, 422, "a failure is not kept");
        let first = program.json(Method::POST, path, &json!({"n": 1})).await;
        let again = program.json(Method::POST, path, &json!({"n": 1})).await;
        assert_eq!((again.status, again.json()), (first.status, first.json()));
        assert_eq!(again.header("location"), "/api/v1/ids/1");
        assert_eq!(again.header("idempotency-replayed"), "true");
        let other = program.json(Method::POST, path, &json!({"n": 2})).await;
        assert_eq!(
            (other.status.as_u16(), other.json()["code"].as_str()),
            (409, Some("once-other"))
        );
        clock.set(later(86_401));
        assert_ne!(
            program
                .json(Method::POST, path, &json!({"n": 1}))
                .await
                .json(),
            first.json()
        );
    });
}

/// Another program may number its requests alike, and its token may see less.
#[test]
fn each_token_has_keys_of_its_own() {
    story(|world, _| async move {
        let mut answers = Vec::new();
        for _ in 0..2 {
            let mut program = world.program(Role::Admin).await.unwrap();
            program.headers.push(("idempotency-key", "1001".into()));
            let answer = program
                .json(Method::POST, "/api/v1/ids", &json!({"n": 1}))
                .await;
            assert!(answer.status.is_success(), "{}", answer.body);
            assert_eq!(answer.header("idempotency-replayed"), "");
            answers.push(answer.json());
        }
        assert_ne!(answers[0], answers[1]);
    });
}

#[test]
fn a_key_in_use_is_refused_until_its_request_counts_as_dead() {
    story(|world, clock| async move {
        let answers = KeptAnswers::new(&world.app.db);
        let (account, key) = (
            world.shop.account,
            Key {
                key: [1; 32],
                request: [2; 32],
            },
        );
        let hold = |account, since| Hold {
            account,
            key,
            since,
        };
        let new = |account, since| Ok(Begun::New(hold(account, since)));
        assert_eq!(answers.begin(account, key).await, new(account, now()));
        assert_eq!(answers.begin(account, key).await, Ok(Begun::Running));
        let other = world.other.account;
        assert_eq!(
            answers.begin(other, key).await,
            new(other, now()),
            "each account its own"
        );
        clock.set(later(61));
        assert_eq!(answers.begin(account, key).await, new(account, later(61)));
    });
}

/// Somebody's request has come as far as it should.
static REACHED: Notify = Notify::const_new();

/// Adds a stroke to the account's name, so that it tells how often, and goes on as the body says.
async fn stroke(State(app): State<App>, Json(body): Json<Value>) -> web::Result<Response> {
    let stop = async || {
        REACHED.notify_one();
        pending::<()>().await;
    };
    match body["before"].as_str() {
        Some("stop") => stop().await,
        Some("fail") => return Err(Error::invalid("before", "invalid", "").into()),
        _ => {}
    }
    let more = "UPDATE identity_account SET name = name || '|' WHERE slug = 'shop'";
    app.db
        .write(move |tx| tx.exec(Sql::new(more)))
        .await
        .map_err(Error::from)?;
    match body["after"].as_str() {
        Some("stop") => stop().await,
        Some("fail") => return Err(Error::invalid("after", "invalid", "").into()),
        _ => {}
    }
    let mut answer = web::created("/api/v1/strokes/1", json!({}));
    if body["after"] == "secret" {
        let never = HeaderValue::from_static("no-store");
        answer.headers_mut().insert(header::CACHE_CONTROL, never);
    }
    Ok(answer)
}

async fn strokes(world: &World) -> usize {
    let name = "SELECT name FROM identity_account WHERE slug = 'shop'";
    let name = world
        .app
        .db
        .read(move |tx| tx.one::<String>(Sql::new(name)));
    let name: Result<String, DbError> = name.await;
    name.unwrap().matches('|').count()
}

fn told(answer: &Answer) -> (u16, String) {
    let code = match answer.body.is_empty() {
        true => String::new(),
        false => answer.json()["code"].as_str().unwrap_or_default().into(),
    };
    (answer.status.as_u16(), code)
}

async fn sent(program: &mut Client, body: &Value) -> (u16, String) {
    told(&program.json(Method::POST, "/api/v1/strokes", body).await)
}

/// Sends a request that stops, and goes away: nobody keeps an answer, as when the process dies.
async fn broken(program: &mut Client, body: &Value) {
    tokio::select! {
        answer = sent(program, body) => panic!("it was answered: {answer:?}"),
        () = REACHED.notified() => {}
    }
}

fn with_key(program: &mut Client, key: &str) {
    program
        .headers
        .retain(|(name, _)| *name != "idempotency-key");
    program.headers.push(("idempotency-key", key.into()));
}

fn conflict(code: &str) -> (u16, String) {
    (409, code.to_owned())
}

#[test]
fn a_request_that_broke_off_after_its_change_is_never_made_again() {
    story(|world, clock| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        with_key(&mut program, "1");
        let body = json!({ "after": "stop" });
        broken(&mut program, &body).await;
        assert_eq!(sent(&mut program, &body).await, conflict("once-running"));
        for seconds in [61, 3_600, 86_399] {
            clock.set(later(seconds));
            assert_eq!(sent(&mut program, &body).await, conflict("once-changed"));
        }
        let other = json!({});
        assert_eq!(sent(&mut program, &other).await, conflict("once-other"));
        assert_eq!(strokes(&world).await, 1);

        clock.set(now());
        with_key(&mut program, "2");
        broken(&mut program, &json!({ "before": "stop" })).await;
        clock.set(later(61));
        broken(&mut program, &json!({ "before": "stop" })).await;
        assert_eq!(
            strokes(&world).await,
            1,
            "it was begun twice and changed nothing"
        );
    });
}

#[test]
fn a_request_without_an_answer_to_keep_is_made_again_only_if_it_changed_nothing() {
    story(|world, _| async move {
        let mut program = world.program(Role::Admin).await.unwrap();
        for (key, body, first) in [
            ("1", json!({ "after": "fail" }), 422),
            ("2", json!({ "after": "secret" }), 201),
        ] {
            let before = strokes(&world).await;
            with_key(&mut program, key);
            assert_eq!(sent(&mut program, &body).await.0, first, "{body}");
            let again = sent(&mut program, &body).await;
            assert_eq!(again, conflict("once-changed"), "{body}");
            assert_eq!(strokes(&world).await, before + 1, "{body}");
        }
        with_key(&mut program, "3");
        for _ in 0..2 {
            let (status, _) = sent(&mut program, &json!({ "before": "fail" })).await;
            assert_eq!(status, 422, "as often as one likes");
        }
        assert_eq!(sent(&mut program, &json!({})).await.0, 201);
        assert_eq!(sent(&mut program, &json!({})).await.0, 201);
        assert_eq!(strokes(&world).await, 3, "the second was the first answer");
    });
}

#[test]
fn who_lost_the_key_changes_nothing_and_does_not_let_it_go() {
    story(|world, clock| async move {
        let (db, answers) = (&world.app.db, KeptAnswers::new(&world.app.db));
        let key = Key {
            key: [1; 32],
            request: [2; 32],
        };
        let begun = async || answers.begin(world.shop.account, key).await.unwrap();
        let held = |begun: Begun| -> Hold {
            match begun {
                Begun::New(hold) => hold,
                other => panic!("{other:?}"),
            }
        };
        let change = async |hold: Hold| {
            let more = "UPDATE identity_account SET name = name || '|' WHERE slug = 'shop'";
            let change = db.write(move |tx| tx.exec(Sql::new(more)));
            marking(answers.mark(hold), change).await
        };
        let slow = held(begun().await);
        clock.set(later(61));
        let quick = held(begun().await);
        assert!(matches!(change(slow).await, Err(DbError::Busy(_))));
        assert_eq!(strokes(&world).await, 0);
        answers.end(slow, None).await.unwrap();
        assert_eq!(begun().await, Begun::Running, "the quick one has it still");
        assert_eq!(change(quick).await, Ok(1));
        assert_eq!(change(quick).await, Ok(1), "a request may change twice");
        answers.end(quick, None).await.unwrap();
        assert_eq!(begun().await, Begun::Changed);
    });
}
