//! The fields of a form as a browser would send them.

/// What stands in the page's form that is sent to `action`: inputs, areas and choices, in their order.
pub fn filled(page: &str, action: &str) -> Vec<(String, String)> {
    let start = format!("action=\"{action}\"");
    let form = page.split_once(&start).unwrap().1;
    let form = form.split_once("</form>").unwrap().0;
    let mut out = Vec::new();
    let mut select = None;
    for tag in form.split('<').skip(1) {
        let (head, text) = tag.split_once('>').unwrap_or((tag, ""));
        let name = || attribute(head, "name").unwrap_or_default();
        let value = || attribute(head, "value");
        match head.split_whitespace().next() {
            Some("input") => {
                let boxed =
                    ["checkbox", "radio"].contains(&&*attribute(head, "type").unwrap_or_default());
                if !boxed || head.contains(" checked") {
                    let empty = if boxed { "on" } else { "" };
                    out.push((name(), value().unwrap_or_else(|| empty.to_owned())));
                }
            }
            Some("textarea") => out.push((name(), plain(text))),
            Some("select") => {
                select = Some(true);
                out.push((name(), String::new()));
            }
            // The first, unless another one is chosen.
            Some("option") => {
                if head.contains(" selected") || select == Some(true) {
                    let last = out.last_mut().unwrap();
                    last.1 = value().unwrap_or_default();
                }
                select = Some(false);
            }
            _ => {}
        }
    }
    out
}

/// The value of the field of that name.
pub fn value(fields: &[(String, String)], name: &str) -> Option<String> {
    let found = fields.iter().find(|(n, _)| n == name);
    found.map(|(_, value)| value.clone())
}

/// The same fields, with these values in place of what stood there; fields that were not there are added.
pub fn with(fields: &[(String, String)], typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut out: Vec<_> = fields.to_vec();
    for (name, value) in typed {
        match out.iter_mut().find(|(n, _)| n == name) {
            Some((_, old)) => *old = (*value).to_owned(),
            None => out.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    out
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(&format!(" {name}=\""))?.1;
    Some(plain(value.split_once('"')?.0))
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}
