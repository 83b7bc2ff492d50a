//! Recognising sessions and tokens, with a memory of five seconds so that a page costs no extra query.

use crate::sessions::{actions, store as sessions};
use crate::tokens::store as tokens;
use crate::{accounts, eyes, roles, secrets};
use base::{ActorKind, Error, Timestamp};
use db::{Db, DbError};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use web::{Authenticate, BoxFuture, Membership, SignedIn, Theme};

/// How long an answer is remembered; another node's revocation shows after this.
const REMEMBER_SECONDS: i64 = 5;
/// More than this many at once are forgotten together.
const REMEMBER_MAX: usize = 10_000;
/// "Last seen" is written at most so often.
const TOUCH_SECONDS: i64 = 60;

type Known = Option<Arc<SignedIn>>;
/// Who was found behind a secret's hash, and when.
type Memory = HashMap<Vec<u8>, (Timestamp, Arc<SignedIn>)>;

/// Fulfils [`Authenticate`]; cheap to clone, clones share their memory.
#[derive(Clone)]
pub struct Identity {
    db: Db,
    memory: Arc<Mutex<Memory>>,
}

impl Identity {
    /// Over this database.
    pub fn new(db: &Db) -> Self {
        Self {
            db: db.clone(),
            memory: Arc::default(),
        }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// Forgets all answers: called when a session, a token, a user or an account changes here.
    pub fn forget(&self) {
        self.memory
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    fn remembered(&self, hash: &[u8]) -> Known {
        let now = self.db.clock().now().as_second();
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, who) = memory.get(hash)?;
        // What comes from the future, since the clock was set back, may be an hour old.
        let age = now - at.as_second();
        (0..REMEMBER_SECONDS).contains(&age).then(|| who.clone())
    }

    fn remember(&self, hash: Vec<u8>, who: &Arc<SignedIn>) {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if memory.len() >= REMEMBER_MAX {
            memory.clear();
        }
        memory.insert(hash, (self.db.clock().now(), who.clone()));
    }

    async fn find_session(&self, hash: Vec<u8>) -> Result<Known, Error> {
        let asked = hash.clone();
        let found = self
            .db
            .read(move |tx| {
                let Some(session) = sessions::session(tx, &asked)? else {
                    return Ok(None);
                };
                let user = session.user.id;
                let mut members = accounts::store::memberships(tx, user)?;
                for member in &mut members {
                    let account = member.account.id;
                    member.rights = roles::rights::of(tx, account, Some(user), member.role)?;
                }
                let eyes = match session.eyes {
                    Some(look) => eyes::look(tx, user, &mut members, look)?,
                    None => None,
                };
                Ok::<_, DbError>(Some((session, members, eyes)))
            })
            .await?;
        let Some((session, members, eyes)) = found else {
            return Ok(None);
        };
        if self.stale(Some(session.seen_at)) {
            let (seen, id) = (hash.clone(), session.user.id);
            let touched = self.db.write(move |tx| {
                sessions::touch_session(tx, &seen, actions::expiry(tx.now()))?;
                sessions::touch_user(tx, id)
            });
            tolerate(touched.await);
        }
        let user = session.user;
        let who = Arc::new(SignedIn {
            kind: ActorKind::User,
            user: Some(user.id),
            name: user.name,
            email: user.email,
            language: user.language,
            zone: user.wished.zone,
            writing: user.wished.writing,
            theme: user.theme,
            members,
            duty: session.duty,
            eyes,
            token: None,
        });
        self.remember(hash, &who);
        Ok(Some(who))
    }

    async fn find_token(&self, hash: Vec<u8>) -> Result<Known, Error> {
        let asked = hash.clone();
        let found = self
            .db
            .read(move |tx| {
                let Some(holder) = tokens::by_hash(tx, &asked)? else {
                    return Ok(None);
                };
                let (account, role) = (holder.account.id, holder.role);
                let rights = roles::rights::of(tx, account, holder.created_by, role)?;
                let listed = holder.permissions.as_deref();
                let rights = roles::rights::narrowed(rights, role, listed);
                Ok::<_, DbError>(Some((holder, rights)))
            })
            .await?;
        let Some((holder, rights)) = found else {
            return Ok(None);
        };
        if self.stale(holder.used_at) {
            let (account, id) = (holder.account.id, holder.id);
            let touched = self.db.write(move |tx| tokens::touch(tx, account, id));
            tolerate(touched.await);
        }
        let who = Arc::new(SignedIn {
            kind: ActorKind::Token,
            user: holder.created_by,
            name: holder.name,
            email: String::new(),
            language: None,
            zone: None,
            writing: web::Writing::default(),
            theme: Theme::Auto,
            members: vec![Membership {
                account: Arc::new(holder.account),
                role: holder.role,
                rights,
            }],
            duty: None,
            eyes: None,
            token: Some(holder.id),
        });
        self.remember(hash, &who);
        Ok(Some(who))
    }

    fn stale(&self, seen: Option<Timestamp>) -> bool {
        let now = self.db.clock().now().as_second();
        seen.is_none_or(|at| !(0..TOUCH_SECONDS).contains(&(now - at.as_second())))
    }
}

/// A full disk or a held database keeps nobody from reading: "last seen" is written the next time.
fn tolerate<T>(written: Result<T, DbError>) {
    if let Err(e) = written {
        tracing::warn!(error = %e, "when somebody was last seen could not be noted");
    }
}

impl Authenticate for Identity {
    fn session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, Result<Known, Error>> {
        let hash = secrets::hash(secret);
        Box::pin(async move {
            match self.remembered(&hash) {
                Some(who) if who.kind == ActorKind::User => Ok(Some(who)),
                Some(_) => Ok(None), // a token is no session
                None => self.find_session(hash).await,
            }
        })
    }

    fn token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, Result<Known, Error>> {
        let hash = secrets::hash(secret);
        Box::pin(async move {
            match self.remembered(&hash) {
                Some(who) if who.kind == ActorKind::Token => Ok(Some(who)),
                Some(_) => Ok(None),
                None => self.find_token(hash).await,
            }
        })
    }
}
