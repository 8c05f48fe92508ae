//! A page that is a part of its own, and what is said when the part did not come.

use crate::{
    i18n::{Texts, t},
    routes::Route,
    state::{use_arrival, use_keeping, use_over_feed},
    ui::{
        BackButton, Blank, BlankKind, Draw, Icon, IconName, Link, Load, Part, before_next_frame,
        reload_page, scroll_to_top,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// From how many failures in a row on the part may never come: that of a release that is gone.
const MAY_BE_GONE: u32 = 2;

/// What stands above a page before its part has come.
#[derive(Clone)]
pub enum Bar {
    /// A bar with its title; and where its back button leads whoever came by the address alone.
    Titled(fn(&Texts) -> &'static str, Route),
    /// Nothing: the page begins with a heading of its own.
    Heading,
    /// Nothing: the page brings a bar, or lies in a frame.
    Own,
}

/// What stands of a page before its part has come.
#[derive(Clone)]
pub struct Outline {
    /// Loads the part.
    pub load: Load,
    /// What stands above it.
    pub bar: Bar,
    /// The shape of the page.
    pub skeleton: Draw,
}

/// A page that is a part of its own, in its outline until the part has come.
#[component]
pub fn PartPage(
    /// What stands of it before.
    outline: Outline,
) -> impl IntoView {
    let Outline { load, bar, skeleton } = outline;
    // What lies over the feed leaves the feed where it is. To scroll lays the page out, so it is drawn
    // first; whoever has left by then is somewhere else.
    if !untrack(|| use_over_feed().is_now()) {
        let here = StoredValue::new(());
        before_next_frame(move || {
            if here.try_get_value().is_some() {
                scroll_to_top();
            }
        });
    }
    let part = view! {
        <Part
            load
            skeleton
            failed=|n_failures, on_retry| view! { <PartFailed n_failures on_retry /> }.into_any()
        />
    };
    let top = match bar {
        Bar::Own => return part.into_any(),
        Bar::Heading => None,
        Bar::Titled(title, up) => {
            let navigate = use_navigate();
            let or_else = move |()| navigate(&up.href(), Default::default());
            Some(view! {
                <header class="topbar topbar--page">
                    <div class="topbar__row">
                        <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else />
                        <span class="topbar__title">{t(title)}</span>
                    </div>
                </header>
            })
        }
    };
    view! {
        {top}
        <div class="page">{part}</div>
    }
    .into_any()
}

/// A part that did not come, with a way to try again and a way out. From the second time on also with
/// a way to load the page again, which finds the parts of a newer release: at the same address, with
/// everything that is kept on this device. Nobody is reloaded without pressing, because whoever keeps
/// nothing would lose what stands in the page alone.
#[component]
pub fn PartFailed(
    /// How often in a row.
    n_failures: u32,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let may_be_gone = n_failures >= MAY_BE_GONE;
    let sentence = t(match (may_be_gone, use_keeping().said_yes()) {
        (false, _) => |t| t.error.part_failed,
        (true, true) => |t| t.error.part_gone,
        (true, false) => |t| t.error.part_gone_unkept,
    });
    use_arrival().at("part-failed-title");
    view! {
        <Blank
            kind=BlankKind::Error
            icon=IconName::Warning
            title=Signal::derive(t(|t| t.error.failed_title))
            text=Signal::derive(sentence)
            page=Some("part-failed-title")
        >
                <button
                    type="button"
                    class="button button--fill"
                    on:click=move |_| on_retry.run(())
                >
                    <Icon name=IconName::ArrowClockwise />
                    {t(|t| t.error.retry)}
                </button>
                {may_be_gone
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--line"
                                on:click=|_| reload_page()
                            >
                                {t(|t| t.error.reload)}
                            </button>
                        }
                            .into_any()
                    })}
                <Link href=Route::home().href() attr:class="button button--line">
                    {t(|t| t.error.to_feed)}
                </Link>
        </Blank>
    }
}
