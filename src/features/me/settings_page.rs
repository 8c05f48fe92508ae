//! 设置, at `/settings`: language, colours, the size of texts, motion, how much is fetched and whether
//! counts are shown. All of it holds at once.

use super::install_card::InstallRow;
use crate::{
    i18n::{Language, OwnTexts, load_languages, own, texts, to, use_language},
    routes::Route,
    state::{
        ApiError, Notice, Preference, use_arrival, use_installing, use_keeping, use_notices,
        use_preferences,
    },
    ui::{Choice, Icon, IconName, Link, Segment, Switch, set_title},
};
use boxed::effect;
use domain::Purpose;
use leptos::{prelude::*, task::spawn_local};

/// The sizes of texts, in per cent of the browser's own.
const SIZES: [&str; 5] = ["", "115", "130", "160", "200"];

/// How the visitor wants things shown.
#[component]
pub fn SettingsPage() -> impl IntoView {
    use_arrival().at("settings-title");
    effect(move || set_title(&(texts().shell.page_title)(texts().shell.settings)));
    let (keeping, installing) = (use_keeping(), use_installing(None));
    view! {
        <div class="own">
            <h1 class="visually-hidden" id="settings-title" tabindex="-1">
                {move || texts().shell.settings}
            </h1>
            <section class="panel" aria-labelledby="look-title">
                <div class="panel__head">
                    <h2 id="look-title">{to(|t| t.look)}</h2>
                </div>
                <div class="own__sets">
                    <Languages />
                    <Themes />
                </div>
            </section>
            <Sizes />
            <section class="panel" aria-label=to(|t| t.motion)>
                <LessMotion />
            </section>
            <section class="panel own__switches" aria-label=to(|t| t.data_and_counts)>
                <LessData />
                <NoCounts />
            </section>
            <section class="panel" aria-label=to(|t| t.yours)>
                <ul class="list">
                    <li>
                        <Icon name=IconName::Sliders />
                        <Link href=Route::Interests.href()>{to(|t| t.choose.interests_title)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::EyeSlash />
                        <Link href=Route::Muted.href()>{to(|t| t.choose.muted)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::Info />
                        <span class="own__row">
                            <Link href=Route::Privacy.href()>{to(|t| t.privacy.title)}</Link>
                            <span class="small muted">{to(|t| t.privacy.title_means)}</span>
                        </span>
                        <Icon name=IconName::CaretRight />
                    </li>
                </ul>
            </section>
            <InstallRow installing />
            <p class="small muted">{move || (own().kept)(keeping.keeps(Purpose::Looks))}</p>
        </div>
    }
}

/// The language, at once and without losing what a screen holds.
#[component]
fn Languages() -> impl IntoView {
    let (language, preferences, notices) = (use_language(), use_preferences(), use_notices());
    let choices = Language::ALL.map(|language| Choice {
        value: language.tag().to_owned(),
        word: language.own_name().to_owned(),
        lang: Some(language.tag()),
    });
    let choose = move |tag: String| {
        let Some(wanted) = Language::tagged(&tag) else { return };
        spawn_local(async move {
            if wanted.is_there() || load_languages().await {
                preferences.choose(Preference::Language, wanted.tag());
                language.set(wanted);
            } else {
                // What is shown stays as it is, and the choice goes back to it.
                language.notify();
                notices.say(Notice::Failed(ApiError::NotCome));
            }
        });
    };
    view! {
        <div class="own__set">
            <h3>{to(|t| t.language)}</h3>
            <Segment
                name="language"
                label=Signal::derive(to(|t| t.language))
                choices=choices.into()
                chosen=Signal::derive(move || language.get().tag().to_owned())
                on_choose=choose
            />
        </div>
    }
}

#[component]
fn Themes() -> impl IntoView {
    let preferences = use_preferences();
    let choices = move || {
        let choice = |value: &str, word: fn(&OwnTexts) -> &'static str| Choice {
            value: value.to_owned(),
            word: word(own()).to_owned(),
            lang: None,
        };
        let choices = vec![
            choice("", |t| t.as_system),
            choice("light", |t| t.light),
            choice("dark", |t| t.dark),
        ];
        view! {
            <Segment
                name="theme"
                label=Signal::derive(to(|t| t.colours))
                choices
                chosen=Signal::derive(move || preferences.get(Preference::Theme))
                on_choose=move |theme: String| preferences.choose(Preference::Theme, &theme)
            />
        }
    };
    view! {
        <div class="own__set">
            <h3>{to(|t| t.colours)}</h3>
            {choices}
        </div>
    }
}

/// The size of texts, with a sample that has it at once.
#[component]
fn Sizes() -> impl IntoView {
    let preferences = use_preferences();
    let at = move || {
        let size = preferences.get(Preference::Size);
        SIZES.iter().position(|known| *known == size).unwrap_or_default()
    };
    let percent = move || match SIZES[at()] {
        "" => "100%".to_owned(),
        size => format!("{size}%"),
    };
    view! {
        <section class="panel" aria-labelledby="size-title">
            <div class="panel__head">
                <h2 id="size-title">{to(|t| t.size)}</h2>
                <span class="small num">{percent}</span>
            </div>
            <div class="own__size">
                <span aria-hidden="true">{to(|t| t.letter)}</span>
                <input
                    type="range"
                    min="0"
                    max=(SIZES.len() - 1).to_string()
                    step="1"
                    aria-labelledby="size-title"
                    aria-valuetext=percent
                    prop:value=move || at().to_string()
                    on:input:target=move |event| {
                        let at = event.target().value().parse::<usize>().unwrap_or_default();
                        preferences.choose(Preference::Size, SIZES.get(at).copied().unwrap_or_default());
                    }
                />
                <span class="own__large" aria-hidden="true">
                    {to(|t| t.letter)}
                </span>
            </div>
            <p class="own__sample">{to(|t| t.sample)}</p>
        </section>
    }
}

#[component]
fn LessMotion() -> impl IntoView {
    let preferences = use_preferences();
    let is_less = preferences.get(Preference::Motion) == "less";
    view! {
        <Wish
            word=|t| t.less_motion
            means=|t| t.less_motion_means
            is_on=is_less
            choose=move |on: bool| {
                preferences.choose(Preference::Motion, if on { "less" } else { "" });
            }
        />
    }
}

#[component]
fn LessData() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <Wish
            word=|t| t.less_data
            means=|t| t.less_data_means
            is_on=preferences.less_data().get_untracked()
            choose=move |on: bool| preferences.choose_less_data(on)
        />
    }
}

#[component]
fn NoCounts() -> impl IntoView {
    let preferences = use_preferences();
    view! {
        <Wish
            word=|t| t.no_counts
            means=|t| t.no_counts_means
            is_on=preferences.no_counts().get_untracked()
            choose=move |on: bool| {
                preferences.choose(Preference::Counts, if on { "none" } else { "" });
            }
        />
    }
}

/// Something that is wished or not, with what it means.
#[component]
fn Wish(
    word: fn(&OwnTexts) -> &'static str,
    means: fn(&OwnTexts) -> &'static str,
    is_on: bool,
    /// Runs with what is chosen now.
    #[prop(into)]
    choose: Callback<bool>,
) -> impl IntoView {
    let on = RwSignal::new(is_on);
    Effect::new(move |before: Option<()>| {
        let is_on = on.get();
        if before.is_some() {
            choose.run(is_on);
        }
    });
    view! {
        <div class="own__switch">
            <span>
                {to(word)} <span class="small muted">{to(means)}</span>
            </span>
            <Switch label=Signal::derive(to(word)) on />
        </div>
    }
}
