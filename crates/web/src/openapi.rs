//! The API's description (OpenAPI 3.1): each route carries its document, types carry their schemas,
//! so that what is described is what is answered.

use crate::{Access, List, Page, Route};
use axum::http::Method;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{
    HttpMethod, Operation, Parameter, ParameterBuilder, ParameterIn, Paths,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, Components, ObjectBuilder, Schema, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    Content, InfoBuilder, OpenApi, PathItem, Ref, RefOr, Required, ResponseBuilder,
    SecurityRequirement, Server,
};
use utoipa::{IntoParams, PartialSchema, ToSchema};

impl fmt::Debug for Doc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Doc({}: {})", self.tag, self.summary)
    }
}

type Named = (String, RefOr<Schema>);

/// What the description says of one route.
#[derive(Clone)]
pub struct Doc {
    tag: &'static str,
    summary: &'static str,
    detail: &'static str,
    query: Vec<Parameter>,
    body: Option<RefOr<Schema>>,
    body_type: &'static str,
    answers: Vec<(u16, Option<RefOr<Schema>>)>,
    refuses: Option<RefOr<Schema>>,
    schemas: Vec<Named>,
}

impl Doc {
    /// `tag` groups routes (`People`), `summary` says in a few words what it does.
    pub fn new(tag: &'static str, summary: &'static str) -> Self {
        Self {
            tag,
            summary,
            detail: "",
            query: Vec::new(),
            body: None,
            body_type: "application/json",
            answers: Vec::new(),
            refuses: None,
            schemas: Vec::new(),
        }
    }

    /// What else to know, in Markdown.
    #[must_use]
    pub fn detail(mut self, text: &'static str) -> Self {
        self.detail = text;
        self
    }

    /// The query's parameters, of a type with `#[derive(IntoParams)]`.
    #[must_use]
    pub fn query<T: IntoParams>(mut self) -> Self {
        self.query
            .extend(T::into_params(|| Some(ParameterIn::Query)));
        self
    }

    /// The parameters of every list: `limit` and `after`.
    #[must_use]
    pub fn page(mut self) -> Self {
        let parameter = |name: &str, of: ObjectBuilder, text: &str| {
            ParameterBuilder::new()
                .name(name)
                .parameter_in(ParameterIn::Query)
                .required(Required::False)
                .description(Some(text))
                .schema(Some(of))
                .build()
        };
        let limit = ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(1))
            .maximum(Some(Page::MAX))
            .default(Some(Page::USUAL.into()));
        let after = ObjectBuilder::new().schema_type(Type::String);
        let how_many = "How many, 1 to 200; 50 unless told.";
        self.query.push(parameter("limit", limit, how_many));
        let place = "`next` of the part before.";
        self.query.push(parameter("after", after, place));
        self
    }

    /// The names of the query's parameters.
    pub(crate) fn parameters(&self) -> Vec<String> {
        self.query.iter().map(|p| p.name.clone()).collect()
    }

    /// The JSON body.
    #[must_use]
    pub fn body<T: ToSchema>(mut self) -> Self {
        self.body = Some(self.named::<T>());
        self
    }

    /// A body of another kind, for example `text/csv`.
    #[must_use]
    pub fn raw_body(mut self, content_type: &'static str) -> Self {
        self.body = Some(ObjectBuilder::new().schema_type(Type::String).into());
        self.body_type = content_type;
        self
    }

    /// A JSON answer.
    #[must_use]
    pub fn answers<T: ToSchema>(mut self, status: u16) -> Self {
        let schema = self.named::<T>();
        self.answers.push((status, Some(schema)));
        self
    }

    /// An answer without a body, or with one that is not JSON.
    #[must_use]
    pub fn answers_empty(mut self, status: u16) -> Self {
        self.answers.push((status, None));
        self
    }

    /// The JSON of every other answer, where it is no problem of ours but another convention's.
    #[must_use]
    pub fn refuses<T: ToSchema>(mut self) -> Self {
        self.refuses = Some(self.named::<T>());
        self
    }

    /// Keeps the schema of `T` and all that it needs; returns the reference to it.
    fn named<T: ToSchema>(&mut self) -> RefOr<Schema> {
        self.schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(&mut self.schemas);
        Ref::from_schema_name(T::name()).into()
    }
}

/// A problem as every failing route answers it (RFC 9457).
#[derive(ToSchema)]
#[allow(dead_code)]
struct Problem {
    /// What kind of problem, for programs: `urn:bandhu:problem:<word>`.
    r#type: String,
    /// The same for people.
    title: String,
    /// The status code again.
    status: u16,
    /// What to do.
    detail: String,
    /// The request's id, as it stands in the server's log.
    request: String,
    /// What is wrong with which field.
    errors: Option<Vec<ProblemField>>,
}

#[derive(ToSchema)]
#[allow(dead_code)]
struct ProblemField {
    /// The field's path, for example `emails.0.address`; empty when it is the whole input.
    field: String,
    /// A stable word.
    code: String,
    /// The same for people.
    message: String,
}

impl<T: ToSchema> PartialSchema for List<T> {
    fn schema() -> RefOr<Schema> {
        let item: RefOr<Schema> = Ref::from_schema_name(T::name()).into();
        let next = ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::SchemaType::from_iter([
                Type::String,
                Type::Null,
            ]))
            .description(Some(
                "What to send as `after` for the next part; null at the end.",
            ));
        ObjectBuilder::new()
            .property("items", ArrayBuilder::new().items(item))
            .property("next", next)
            .required("items")
            .required("next")
            .into()
    }
}

impl<T: ToSchema> ToSchema for List<T> {
    fn name() -> Cow<'static, str> {
        Cow::Owned(format!("List_{}", T::name()))
    }

    fn schemas(schemas: &mut Vec<Named>) {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    }
}

/// The document of all described routes.
pub(crate) fn document<'a>(routes: impl Iterator<Item = &'a Route>, server: &str) -> OpenApi {
    let mut paths = Paths::new();
    let mut schemas: BTreeMap<String, RefOr<Schema>> = BTreeMap::new();
    let mut own = vec![(Problem::name().into_owned(), Problem::schema())];
    Problem::schemas(&mut own);
    schemas.extend(own);
    for route in routes {
        if let (Some(doc), Some(method)) = (&route.doc, method(&route.method)) {
            schemas.extend(doc.schemas.iter().cloned());
            let item = PathItem::new(method, operation(route, doc));
            match paths.paths.get_mut(route.path) {
                Some(there) => there.merge_operations(item),
                None => {
                    paths.paths.insert(route.path.to_owned(), item);
                }
            }
        }
    }
    let token = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    let mut components = Components::new();
    components.schemas.extend(schemas);
    components.add_security_scheme("token", token);
    let key = HttpBuilder::new()
        .scheme(HttpAuthScheme::Basic)
        .description(Some("The write key as user name, no password."));
    components.add_security_scheme("writeKey", SecurityScheme::Http(key.build()));
    let info = InfoBuilder::new().title("Bandhu").version("1").build();
    let mut api = OpenApi::new(info, paths);
    api.components = Some(components);
    api.servers = Some(vec![Server::new(server)]);
    api
}

fn operation(route: &Route, doc: &Doc) -> Operation {
    let mut out = Operation::new();
    out.tags = Some(vec![doc.tag.to_owned()]);
    out.summary = Some(doc.summary.to_owned());
    out.operation_id = Some(operation_id(route));
    if !doc.detail.is_empty() {
        out.description = Some(doc.detail.to_owned());
    }
    let ids = route
        .path
        .split('/')
        .filter_map(|p| p.strip_prefix('{')?.strip_suffix('}'));
    let ids = ids.map(|name| {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let parameter = ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Path);
        parameter
            .required(Required::True)
            .schema(Some(text))
            .build()
    });
    let parameters: Vec<RefOr<Parameter>> = ids
        .chain(doc.query.iter().cloned())
        .map(Into::into)
        .collect();
    out.parameters = (!parameters.is_empty()).then_some(parameters);
    out.request_body = doc.body.clone().map(|schema| {
        let content = Content::new(Some(schema));
        RequestBodyBuilder::new()
            .content(doc.body_type, content)
            .required(Some(Required::True))
            .build()
            .into()
    });
    for (status, schema) in &doc.answers {
        let mut answer = ResponseBuilder::new().description(meaning(*status));
        if let Some(schema) = schema {
            answer = answer.content("application/json", Content::new(Some(schema.clone())));
        }
        out.responses
            .responses
            .insert(status.to_string(), answer.build().into());
    }
    out.responses
        .responses
        .insert("default".to_owned(), refusal(doc).into());
    let key = match route.access {
        Access::Public => None,
        Access::Keyed(_) => Some("writeKey"),
        Access::Signed | Access::Permission(_) => Some("token"),
    };
    out.extensions = needed(route);
    out.security = key.map(|name| vec![SecurityRequirement::new(name, Vec::<String>::new())]);
    out
}

/// OpenAPI has no word for the permission that is needed: `x-permission` says it.
fn needed(route: &Route) -> Option<Extensions> {
    match route.access {
        Access::Permission(needed) | Access::Keyed(needed) => {
            Some(Extensions::from_iter([("x-permission", needed.as_str())]))
        }
        Access::Public | Access::Signed => None,
    }
}

/// What every other answer is.
fn refusal(doc: &Doc) -> utoipa::openapi::Response {
    let (kind, schema) = match &doc.refuses {
        Some(schema) => ("application/json", schema.clone()),
        None => (
            "application/problem+json",
            Ref::from_schema_name("Problem").into(),
        ),
    };
    ResponseBuilder::new()
        .description("A problem")
        .content(kind, Content::new(Some(schema)))
        .build()
}

/// `GET /api/v1/people/{id}/orders` is `get_people_id_orders`.
fn operation_id(route: &Route) -> String {
    let path = route
        .path
        .trim_start_matches("/api/v1")
        .replace(['{', '}'], "");
    format!(
        "{}{}",
        route.method.as_str().to_ascii_lowercase(),
        path.replace(['/', '-', '.'], "_")
    )
}

fn meaning(status: u16) -> &'static str {
    match status {
        201 => "Made",
        202 => "Accepted, goes on in the background",
        204 => "Done",
        _ => "As asked for",
    }
}

fn method(method: &Method) -> Option<HttpMethod> {
    match *method {
        Method::GET => Some(HttpMethod::Get),
        Method::POST => Some(HttpMethod::Post),
        Method::PATCH => Some(HttpMethod::Patch),
        Method::PUT => Some(HttpMethod::Put),
        Method::DELETE => Some(HttpMethod::Delete),
        _ => None,
    }
}
