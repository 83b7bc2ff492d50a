//! Sign-ins that failed, told to the trail.

use super::entry::{First, Pending};
use crate::audit;
use base::{Error, UserId};
use web::App;

/// What came of a try.
pub(super) type Came = Result<First, Error>;

/// Lets the trail of the user's accounts know of a failure, once the answer is given.
pub(super) fn note(app: &App, came: &Came, whose: fn(&Pending) -> Option<UserId>) {
    if let Ok(First::Not(pending)) = came
        && let Some(user) = whose(pending)
    {
        audit::failed_sign_in(app, user);
    }
}
