//! A note that has come: pictures, 广告 line, title, evidence, text, topics, comments and the bar.

use super::{
    action_bar::ActionBar, author_line::AuthorLine, comment_view::AskReport, comments::CommentList,
    hotspot::Hotspot,
};
use crate::{
    cards::{AdLine, AdLineSize, EvidenceMarker, FirstSight, NoteMenu, PictureStage, RichText},
    i18n::{CONTENT_LANGUAGE, day, reading, t, texts, tr},
    routes::{Route, linked_comment},
    state::{now, remember_opened, use_arrival, use_comments},
    ui::{BackButton, Icon, IconName, Link, Phrase, Screen, painted, set_title, use_screen},
};
use boxed::effect;
use domain::{Note, Picture, text::name};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;

/// A note that has come.
#[component]
pub fn NoteBody(
    /// The note.
    note: Note,
    /// Whether it lies over the feed.
    over: bool,
    /// Leaves it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    faults::place("note shown");
    let summary = note.summary;
    let (published_at, now) = (summary.published_at, now());
    let linked = use_location().hash.with_untracked(|hash| linked_comment(hash));
    let is_linked = linked.is_some();
    let comments = use_comments(summary.id.clone(), linked);
    remember_opened(&summary.id, &summary.title);
    let title = summary.title.clone();
    effect(move || set_title(&(texts().shell.page_title)(&title)));
    if !is_linked {
        use_arrival().at("note-title");
    }
    let topics = note.topics;
    let close = if over {
        view! {
            <button
                type="button"
                class="icon-button icon-button--raised note__close"
                aria-label=t(|t| t.shell.close)
                on:click=move |_| on_close.run(())
            >
                <Icon name=IconName::X />
            </button>
        }
        .into_any()
    } else {
        view! { <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else=on_close /> }
            .into_any()
    };
    // What nobody sees yet comes behind the note itself; a comment that is linked to is what is wanted.
    let is_seen = RwSignal::new(is_linked);
    spawn_local(async move {
        painted().await;
        let _ = is_seen.try_set(true);
    });
    let (asked, report) = (RwSignal::new(None), RwSignal::new(None));
    provide_context(AskReport(report));
    let (width, height) = place_of_text(use_screen().get_untracked(), note.pictures.first());
    let first_sight = FirstSight { width, height, is_painted: is_seen.into() };
    let of_menu = summary.clone();
    let marks = summary.marks;
    let pictures = note.pictures.clone();
    let id = summary.id.clone();
    let from = id.clone();
    let hotspot = note.products.first().cloned().map(|product| view! { <Hotspot product from /> });

    view! {
        <article class="note" data-over=over.then_some("") aria-labelledby="note-title">
            <header class="topbar">
                <div class="topbar__row">
                    {close} <AuthorLine author=summary.author.clone() />
                    <button
                        type="button"
                        class="icon-button icon-button--end"
                        aria-label=move || reading().choose.more
                        aria-haspopup="dialog"
                        on:click=move |_| asked.set(Some(of_menu.clone()))
                    >
                        <Icon name=IconName::DotsThree />
                    </button>
                </div>
            </header>
            <div class="note__left">
                <PictureStage
                    pictures=note.pictures
                    class="note__stage"
                    sizes="(min-width: 900px) 50vw, 100vw"
                >
                    {hotspot}
                </PictureStage>
            </div>
            <div class="note__right">
                <div class="note__scroll">
                    <div class="note__head">
                        <AdLine marks size=AdLineSize::Note />
                        <h1 class="note__title" id="note-title" tabindex="-1" lang=CONTENT_LANGUAGE>
                            <Phrase text=summary.title.clone() lang="zh-Hans" />
                        </h1>
                        <p class="note__meta">
                            {marks.evidence.map(|evidence| view! { <EvidenceMarker evidence /> })}
                            <span class="num">
                                {move || day(published_at, now)}
                            </span>
                            <bdi>{note.place}</bdi>
                        </p>
                        {note
                            .purchase_unproven
                            .then(|| {
                                view! {
                                    <p class="note__unproven">{tr(|t| t.note.purchase_unproven)}</p>
                                }
                            })}
                    </div>
                    <RichText
                        text=note.body
                        products=note.products
                        coupons=note.coupons
                        pictures=pictures
                        note=id.clone()
                        first_sight
                    />
                    {move || {
                        is_seen
                            .get()
                            .then(|| {
                                view! {
                                    <p class="topics">{topics_of(&topics)}</p>
                                    <CommentList comments />
                                }
                                    .into_any()
                            })
                    }}
                </div>
                <ActionBar note=summary comments />
            </div>
            {move || is_seen.get().then(|| view! { <NoteMenu asked report on_gone=on_close /> }.into_any())}
        </article>
    }
}

/// How wide and how high the place of a note's text can be at most: beside the pictures on a wide screen,
/// otherwise below the first, which is as high as style/features/note_shape.css makes it.
fn place_of_text(screen: Screen, first: Option<&Picture>) -> (u32, u32) {
    let Screen { width, height, .. } = screen;
    if screen.is_wide() {
        return (width, height);
    }
    let ratio = first.map_or(0, Picture::ratio_thousandths);
    let stage = (width * ratio / 1_000).min(height * 4 / 5);
    (width, height - stage)
}

fn topics_of(topics: &[String]) -> Vec<AnyView> {
    let topic = |topic: &String| {
        let word = name(topic);
        let words = move || (reading().note.topic)(&word);
        match Route::topic(topic) {
            Some(route) => view! {
                <Link href=route.href() attr:class="topic">
                    {words}
                </Link>
            }
            .into_any(),
            None => view! { <span class="topic">{words}</span> }.into_any(),
        }
    };
    topics.iter().map(topic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_below_the_first_picture_of_a_narrow_screen() {
        let screen = |width| Screen { width, height: 800, rem: 16.0 };
        let picture = |height| Picture { width: 1_000, height, ..domain::fixtures::picture() };
        assert_eq!(place_of_text(screen(400), Some(&picture(1_250))), (400, 300));
        assert_eq!(place_of_text(screen(800), Some(&picture(1_800))), (800, 160));
        assert_eq!(place_of_text(screen(400), None), (400, 800));
        assert_eq!(place_of_text(screen(1_280), Some(&picture(1_250))), (1_280, 800));
    }
}
