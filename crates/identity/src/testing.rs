//! For tests of every area: an account with one user of each role, and a stranger's account beside it.

use crate::accounts::{self, Created, NewAccount};
use crate::sessions::{self, SignIn};
use crate::tokens::{self, NewToken};
use crate::{Identity, passwords};
use axum::Router;
use base::{Actor, Error, Language, Role, UserId};
use db::Db;
use std::sync::Arc;
use web::testing::Client;
use web::{App, Config, Routes};

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery";

/// An account `shop` with `owner@shop.example` and a user of each other role, and an account `other`
/// that `admin@other.example` owns.
pub struct World {
    /// The state, with this area registered.
    pub app: App,
    /// All routes that were given, and this area's own.
    pub router: Router,
    /// The account `shop`.
    pub shop: Created,
    /// The account `other`.
    pub other: Created,
}

impl World {
    /// Makes the accounts in a migrated database and puts the routes together.
    ///
    /// # Errors
    /// Whatever fails first. Blocks: call it before, or outside of, an async runtime.
    pub fn new(db: &Db, add: impl FnOnce(&mut Routes)) -> Result<Self, Error> {
        Self::with(db, add, |parts| parts)
    }

    /// [`World::new`] with what areas register.
    ///
    /// # Errors
    /// As [`World::new`].
    pub fn with(
        db: &Db,
        add: impl FnOnce(&mut Routes),
        parts: impl FnOnce(web::Builder) -> web::Builder,
    ) -> Result<Self, Error> {
        let (shop, other) = (
            account(db, "shop", "owner")?,
            account(db, "other", "admin")?,
        );
        let hash = passwords::hash_now(PASSWORD)?;
        let by = Actor::system(shop.account);
        for role in Role::ALL.iter().copied().filter(|r| *r != Role::Owner) {
            let (by, hash) = (by.clone(), hash.clone());
            db.write_now(move |tx| {
                let email = format!("{role}@shop.example");
                accounts::add_member(tx, &by, &email, role.word(), &hash, role)
            })?;
        }
        let identity = Identity::new(db);
        let config = Config {
            secret: [7; 32],
            ..Config::new("http://test")
        };
        let builder = App::build(db.clone(), Arc::new(identity.clone()), config);
        let app = parts(crate::register(builder, identity)).finish();
        let mut routes = Routes::new();
        web::base_routes(&mut routes, &app.config);
        crate::routes(&mut routes);
        add(&mut routes);
        let router = routes.into_router(app.clone());
        Ok(Self {
            app,
            router,
            shop,
            other,
        })
    }

    /// A browser in which nobody is signed in.
    pub fn nobody(&self) -> Client {
        Client::new(&self.app, &self.router)
    }

    /// A browser of the user with this role in `shop`.
    ///
    /// # Errors
    /// When the sign-in fails.
    pub async fn user(&self, role: Role) -> Result<Client, Error> {
        self.browser(&format!("{role}@shop.example")).await
    }

    /// A browser of the other account's owner.
    ///
    /// # Errors
    /// When the sign-in fails.
    pub async fn stranger(&self) -> Result<Client, Error> {
        self.browser("admin@other.example").await
    }

    /// A program with a token of this role in `shop`.
    ///
    /// # Errors
    /// When the token cannot be made.
    pub async fn program(&self, role: Role) -> Result<Client, Error> {
        let by = Actor::system(self.shop.account);
        let new = NewToken {
            name: "test".into(),
            role,
            permissions: None,
            expires_at: None,
        };
        let made = self
            .app
            .db
            .write(move |tx| tokens::create(tx, &by, &new))
            .await?;
        Ok(self.nobody().with_token(&made.1))
    }

    /// Another member of `shop`, whose role may be one of the firm's own.
    ///
    /// # Errors
    /// Whatever fails. Blocks: call it before, or outside of, an async runtime.
    pub fn member(&self, name: &str, role: Role) -> Result<UserId, Error> {
        let (by, hash) = (
            Actor::system(self.shop.account),
            passwords::hash_now(PASSWORD)?,
        );
        let (name, email) = (name.to_owned(), format!("{name}@shop.example"));
        let add =
            move |tx: &mut db::Tx<'_>| accounts::add_member(tx, &by, &email, &name, &hash, role);
        self.app.db.write_now(add)
    }

    /// A browser of a member of `shop`, and a program with a token that this member made, of the same role.
    ///
    /// # Errors
    /// When the sign-in fails, or the token cannot be made.
    pub async fn at_work(
        &self,
        name: &str,
        user: UserId,
        role: Role,
    ) -> Result<(Client, Client), Error> {
        let browser = self.browser(&format!("{name}@shop.example")).await?;
        let by = Actor {
            user: Some(user),
            ..Actor::system(self.shop.account)
        };
        let new = NewToken {
            name: name.to_owned(),
            role,
            permissions: None,
            expires_at: None,
        };
        let made = self.app.db.write(move |tx| tokens::create(tx, &by, &new));
        Ok((browser, self.nobody().with_token(&made.await?.1)))
    }

    /// The member of `shop` with this role.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub async fn member_id(&self, role: Role) -> Result<UserId, Error> {
        let scope = base::Scope::all(self.shop.account);
        let read = self
            .app
            .db
            .read(move |tx| crate::members::store::list(tx, &scope, None, 200));
        let found = read.await?.into_iter().find(|m| m.role == role);
        found.map(|m| m.id).ok_or(Error::NotFound("member"))
    }

    async fn browser(&self, email: &str) -> Result<Client, Error> {
        let try_ = SignIn {
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
            address: String::new(),
            agent: "test".to_owned(),
        };
        let secret = sessions::sign_in(&self.app.db, try_).await?;
        Ok(self.nobody().with_session(&secret))
    }
}

fn account(db: &Db, name: &str, owner: &str) -> Result<Created, Error> {
    let new = NewAccount {
        name: name.to_owned(),
        slug: Some(name.to_owned()),
        owner_email: format!("{owner}@{name}.example"),
        owner_name: Some(owner.to_owned()),
        password: Some(PASSWORD.to_owned()),
        currency: "LKR".parse().map_err(Error::internal)?,
        zone: "Asia/Colombo".to_owned(),
        language: Language::English,
    };
    accounts::create(db, new)
}
