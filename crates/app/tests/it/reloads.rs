//! Whoever reloads what a form answered asks for the address of the form: that leads to a page, never to nothing.

use crate::walk::{is_api, walk};
use axum::http::{Method, StatusCode};
use base::Role;
use web::Access;

/// Pages that one is led through at most.
const LED_AT_MOST: usize = 4;

#[test]
fn the_address_of_every_form_leads_to_a_page() {
    walk(async |walk| {
        let mut admin = walk.world.user(Role::Admin).await.unwrap();
        let forms = walk.routes.iter().filter(|route| {
            route.method == Method::POST
                && !is_api(route)
                // Above it is nothing.
                && route.path != "/sign-out"
                // Nobody was invited here.
                && !route.path.contains("{secret}")
                && !matches!(route.access, Access::Public | Access::Keyed(_))
        });
        let mut seen = 0;
        for route in forms {
            let mut path = walk.path(route);
            let mut answer = admin.get(&path).await;
            for _ in 0..LED_AT_MOST {
                if answer.status != StatusCode::SEE_OTHER {
                    break;
                }
                path = answer.header("location").to_owned();
                answer = admin.get(&path).await;
            }
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{} leads to {path}",
                route.path
            );
            seen += 1;
        }
        assert!(seen > 30, "{seen}");
    });
}
