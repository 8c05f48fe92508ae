//! Picks the client from the settings and mounts the app; nothing else.

use api::{Deferred, EmbeddedOptions, File, Pack, embedded::abort_open_transactions};
use leptos::{mount::mount_to, prelude::*};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use zhongcao::{
    app::App,
    config::Config,
    i18n::{Language, load_languages},
    platform::{address, crash, history, intl, sent, takeover},
    state::{
        Preference, Services,
        session::{self, Session},
    },
};

/// The heap: a kilobyte in place of the ten of Rust's own. Source: docs/decisions/0013-weights.md.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The name of the community's database on this device.
const DATABASE: &str = "zhongcao";

fn main() {
    sent::remember_requests();
    crash::set_hook(abort_open_transactions);
    history::mark_first();
    history::land();
    let config = Config::from_base_path(&address::base_path());
    let session = Session::begin();
    faults::place("start");
    let first = File::new(config.file("demo/pack.json"));
    let school = File::new(config.file("demo/school.json"));
    let hanzi = File::new(config.file("hanzi.txt"));
    let clock: Arc<dyn Fn() -> domain::Timestamp + Send + Sync> = {
        let session = session.clone();
        Arc::new(move || session.now())
    };
    let embedded = Arc::new(Deferred::new(EmbeddedOptions {
        person: session.person.clone(),
        seed: session.seed,
        scale: session.scale,
        clock: clock.clone(),
        opened: session.opened,
        fetch_pack: Arc::new(move |pack, on_late| match pack {
            Pack::First => first.text(on_late),
            Pack::School => school.text(on_late),
        }),
        fetch_hanzi: Arc::new(move |on_late| hanzi.text(on_late)),
        keep: session.said_yes,
        still_wanted: Arc::new(session::said_yes),
        database: DATABASE.to_owned(),
        on_call: Arc::new(crash::note),
    }));
    let table = embedded.clone();
    let services = Services {
        api: embedded.clone(),
        device: Some(embedded),
        person: session.person.clone(),
        clock,
        said_yes: session.said_yes,
        characters: Arc::new(move || {
            let table = table.clone();
            Box::pin(async move { table.characters().await })
        }),
    };
    let mount = move |language: Language| {
        if let Some(element) = takeover::stage() {
            mount_to(element, move || view! { <App config language services /> }).forget();
        }
    };
    let language = Language::tagged(&Preference::Language.before())
        .unwrap_or_else(|| Language::wanted(intl::wanted_languages().into_iter()));
    if language.is_there() {
        mount(language);
    } else {
        // Nothing is drawn in another language first; what does not come leaves the first of all.
        spawn_local(async move {
            let is_there = load_languages().await;
            mount(if is_there { language } else { Language::default() });
        });
    }
}
