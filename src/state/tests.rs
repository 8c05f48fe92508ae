//! The state of the app natively, over the embedded back end in memory.

use super::*;
use api::{Embedded, EmbeddedOptions, contract, requests::ReactionsQuery};
use domain::{Channel, CouponId, NoteId, Person, Tally, Target, fixtures};
use std::future::Future;
use tokio::task::LocalSet;

/// The back end that the contract expects, and the state over it, for one person.
fn services(person: &str, scale: usize) -> Services {
    let embedded = Arc::new(Embedded::new(EmbeddedOptions {
        person: Person::of_demo(person).expect("a person of the demo community"),
        seed: 1,
        scale,
        clock: Arc::new(|| fixtures::NOW),
        opened: fixtures::NOW,
        fetch_pack: Arc::new(|pack, _| Box::pin(async move { Ok(contract::pack(pack)) })),
        fetch_hanzi: Arc::new(|_| Box::pin(async { Err(ApiError::NotCome) })),
        keep: false,
        still_wanted: Arc::new(|| true),
        database: "unused".to_owned(),
        on_call: Arc::new(|_, _, _| ()),
    }));
    Services {
        api: embedded.clone(),
        device: Some(embedded),
        person: Person::of_demo(person).expect("a person of the demo community"),
        clock: Arc::new(|| fixtures::NOW),
        said_yes: false,
        characters: Arc::new(|| {
            let table = hanzi::Hanzi::parse(hanzi::TABLE).expect("the table");
            Box::pin(std::future::ready(Arc::new(table)))
        }),
    }
}

/// Runs a test inside an owner and an executor, as the app runs.
pub(super) fn run<F: Future<Output = ()>>(person: &str, test: impl FnOnce(Services) -> F) {
    run_with(person, 0, test);
}

/// The same with so many generated notes beside the content.
pub(super) fn run_with<F: Future<Output = ()>>(
    person: &str,
    scale: usize,
    test: impl FnOnce(Services) -> F,
) {
    // Only the first test of the process sets the executor; it is the same for all.
    let _ = any_spawner::Executor::init_tokio();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    LocalSet::new().block_on(&runtime, async {
        let owner = Owner::new();
        owner.set();
        let services = services(person, scale);
        provide_state(services.clone());
        test(services).await;
    });
}

/// Lets everything that is under way come to rest.
pub(super) async fn settled() {
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
}

#[test]
fn a_like_is_shown_at_once_and_kept_by_the_back_end() {
    run("guest", |services| async move {
        let (feed, reactions) = (use_feed(), use_reactions());
        feed.open(&Channel::Discover, None);
        settled().await;
        assert_eq!(feed.n_notes(), 2);
        let plate = Target::LikeNote(NoteId::from("plate"));
        let shown = reactions.of(plate.clone());
        reactions.turn_over(&plate);
        let Tally { chosen, n } = shown.get_untracked();
        assert_eq!((chosen, n), (true, 11));
        assert!(!use_keeping().is_asking(), "not before the write is done");
        settled().await;
        assert!(use_keeping().is_asking(), "the first write asks");
        let query = ReactionsQuery { targets: vec![plate] };
        let kept = services.api.reactions(query).await.expect("reactions");
        assert!(kept[0].tally.chosen);
    });
}

#[test]
fn a_refused_like_goes_back_and_says_why() {
    run("reader", |_| async move {
        let (feed, reactions) = (use_feed(), use_reactions());
        feed.open(&Channel::Discover, None);
        settled().await;
        let plate = Target::LikeNote(NoteId::from("plate"));
        reactions.turn_over(&plate);
        settled().await;
        let Tally { chosen, n } = reactions.tally(&plate);
        assert_eq!((chosen, n), (false, 10));
        assert_eq!(use_notices().current(), Some(Notice::Failed(ApiError::SignedOut)));
        assert!(!use_keeping().is_asking(), "nothing was written");
    });
}

#[test]
fn a_coupon_pressed_twice_is_taken_once() {
    run("guest", |services| async move {
        let wallet = use_wallet();
        let query = ProductQuery::of("bear-plate".into());
        let product = services.api.product(query).await.expect("a product");
        let coupon = &product.coupons[0].coupon;
        assert_eq!(coupon.id, CouponId::from("shop-10"));
        wallet.claim(coupon);
        wallet.claim(coupon);
        assert_eq!(wallet.claiming(&coupon.id), Some(Claiming::Busy));
        settled().await;
        assert_eq!(wallet.claiming(&coupon.id), Some(Claiming::Done));
        let said = Notice::Claimed { coupon: coupon.title.clone() };
        assert_eq!(use_notices().current(), Some(said));
    });
}

#[test]
fn a_no_is_a_way_of_working() {
    run("guest", |_| async move {
        let (feed, reactions, keeping) = (use_feed(), use_reactions(), use_keeping());
        feed.open(&Channel::Discover, None);
        settled().await;
        reactions.turn_over(&Target::LikeNote(NoteId::from("plate")));
        settled().await;
        keeping.answer(false);
        assert_eq!(use_notices().current(), Some(Notice::MemoryOnly));
        reactions.turn_over(&Target::LikeNote(NoteId::from("breakfast")));
        settled().await;
        assert!(!keeping.is_asking(), "asked once");
        assert!(!keeping.said_yes());
    });
}
