//! Every text for visitors, by name. Plain Rust without dependencies, so that the build can read it.
//!
//! A language is a constant of [`Texts`]; a missing text does not compile. What varies is a small
//! function; amounts arrive as text with two decimals and no sign.

/// Every text of one language.
pub struct Texts {
    /// The language tag of the page.
    pub lang: &'static str,
    /// The frame around every screen.
    pub shell: ShellTexts,
    /// The feed.
    pub feed: FeedTexts,
    /// A note.
    pub note: NoteTexts,
    /// Products, coupons and prices.
    pub shop: ShopTexts,
    /// The question whether to keep things on this device.
    pub keeping: KeepingTexts,
    /// What went wrong, and what to do.
    pub error: ErrorTexts,
    /// What one chooses not to see: the sentences that follow a choice.
    pub choice: ChoiceTexts,
}

/// What one chooses not to see.
pub struct ChoiceTexts {
    /// Name of the button on a tile that opens what can be done with its note.
    pub more: fn(title: &str) -> String,
    /// Takes back what was just done.
    pub undo: &'static str,
    /// Said once it is.
    pub taken_back: &'static str,
    /// A note was set aside.
    pub set_aside: &'static str,
    /// Somebody was blocked.
    pub blocked: fn(name: &str) -> String,
    /// A rule about a word was taken away.
    pub rule_dropped: fn(word: &str) -> String,
    /// The switch of 发现.
    pub personal: &'static str,
    /// It was turned off.
    pub impersonal: &'static str,
}

/// The frame around every screen.
pub struct ShellTexts {
    /// The name of the product.
    pub brand: &'static str,
    /// Name of the link on the brand.
    pub home: &'static str,
    /// First link of the page, for keyboards.
    pub skip: &'static str,
    /// The coupons one took, in the navigation.
    pub wallet: &'static str,
    /// Name of the main navigation.
    pub navigation: &'static str,
    /// The school, in the navigation and in the bar of its pages.
    pub school: &'static str,
    /// In the bar of a creator's page.
    pub creator: &'static str,
    /// In the bar of a creator's shelves.
    pub shelf: &'static str,
    /// In the bar of a topic.
    pub topic: &'static str,
    /// Leads to the search.
    pub search: &'static str,
    /// One's own, in the navigation and in the bar of its page.
    pub me: &'static str,
    /// In the bar of the settings.
    pub settings: &'static str,
    /// The entry of the feed.
    pub browse: &'static str,
    /// Name of the button that goes back.
    pub back: &'static str,
    /// Name of a closing button.
    pub close: &'static str,
    /// The title of the browser's tab: what the page shows.
    pub page_title: fn(what: &str) -> String,
    /// Takes back what was just done.
    pub dismiss: &'static str,
    /// A page is on its way.
    pub waiting: &'static str,
}

/// The feed.
pub struct FeedTexts {
    /// Name of the row of channels.
    pub channels: &'static str,
    /// The channel of those one follows.
    pub following: &'static str,
    /// The channel of everything.
    pub discover: &'static str,
    /// The channel of buying.
    pub buy: &'static str,
    /// The channel of selling.
    pub sell: &'static str,
    /// The topics that have a channel, as the community writes them.
    pub topics: &'static [&'static str],
    /// Said while the first page is on its way.
    pub loading: &'static str,
    /// Said below the last note.
    pub end: &'static str,
    /// On the pill: how many notes came.
    pub n_new: fn(n: u64) -> String,
    /// Leads from an empty channel to everything.
    pub to_discover: &'static str,
    /// Said when there is nothing.
    pub empty_title: &'static str,
    /// What to do then.
    pub empty: &'static str,
    /// Said when nobody is followed.
    pub following_empty_title: &'static str,
    /// What fills it.
    pub following_empty: &'static str,
    /// Said when a topic has no notes.
    pub topic_empty_title: &'static str,
    /// What to do then.
    pub topic_empty: &'static str,
}

/// A note, as a tile and in full.
pub struct NoteTexts {
    /// The mark of advertising.
    pub ad: &'static str,
    /// Before the amount that the author gets, on a tile.
    pub ad_earns: &'static str,
    /// Before the amount that the author gets, in the note.
    pub ad_earns_long: &'static str,
    /// The accessible name of an advertised tile.
    pub ad_title: fn(title: &str, amount: &str) -> String,
    /// The same for one that carries coupons alone.
    pub ad_title_without_amount: fn(title: &str) -> String,
    /// A machine had a hand in it.
    pub with_ai: &'static str,
    /// Name of the heart; the count is its own text.
    pub like: &'static str,
    /// Name of the sprout.
    pub save: &'static str,
    /// Said once the address stands in the clipboard.
    pub copied: &'static str,
    /// Said when it could not be put there.
    pub not_copied: fn(address: &str) -> String,
    /// Said where another app's own menu shares.
    pub share_by_menu: &'static str,
    /// Said once it is there.
    pub commented: &'static str,
    /// Evidence labels.
    pub verified: &'static str,
    /// Bought and reviewed again after thirty days.
    pub verified_30_days: &'static str,
    /// Got for nothing.
    pub gift: &'static str,
    /// Paid for writing.
    pub partner: &'static str,
    /// Not bought.
    pub unbought: &'static str,
}

/// Products, coupons and prices.
pub struct ShopTexts {
    /// The title of the page of a product.
    pub product: &'static str,
    /// An amount.
    pub amount: fn(amount: &str) -> String,
    /// Said after a claim.
    pub claim_done: fn(coupon: &str) -> String,
    /// Said when something one waits for can be had.
    pub is_back: fn(title: &str) -> String,
    /// Said when something costs as little as one waits for.
    pub is_cheap: fn(title: &str, limit: &str) -> String,
    /// Leads to it.
    pub have_a_look: &'static str,
    /// Said once a complaint is kept.
    pub complained: &'static str,
    /// The title of the page of a shop.
    pub shop: &'static str,
}

/// The question whether to keep things on this device.
pub struct KeepingTexts {
    /// The question.
    pub question: &'static str,
    /// What nobody needs to give, and what one may.
    pub explanation: &'static str,
    /// The switch.
    pub switch: &'static str,
    /// What the switch means.
    pub switch_means: &'static str,
    /// Nothing is switched on for anybody.
    pub none_preset: &'static str,
    /// Does as the switch says.
    pub accept: &'static str,
    /// Keeps nothing.
    pub decline: &'static str,
    /// Said after a yes.
    pub kept: &'static str,
    /// Said after a no.
    pub memory_only: &'static str,
    /// The window keeps nothing.
    pub refused: &'static str,
    /// The device has no room to keep anything.
    pub full: &'static str,
    /// The device does not answer; it may yet.
    pub no_answer: &'static str,
    /// What is kept cannot be opened.
    pub shut: &'static str,
    /// The device answered after all.
    pub kept_after_all: &'static str,
    /// An older page has to be closed.
    pub blocked: &'static str,
    /// A newer release wrote there; this page only reads.
    pub read_only: &'static str,
    /// What was kept is gone.
    pub gone: &'static str,
    /// What was taken away was put back.
    pub put_back: &'static str,
    /// What was kept was cleared, the yes with it.
    pub cleared: &'static str,
    /// So many records cannot be read.
    pub kept_aside: fn(usize) -> String,
}

/// What went wrong, what is safe, what to do.
pub struct ErrorTexts {
    /// Tries again.
    pub retry: &'static str,
    /// Leads to the feed.
    pub to_feed: &'static str,
    /// Heading when a list or page did not come.
    pub failed_title: &'static str,
    /// The code of a page did not come.
    pub part_failed: &'static str,
    /// It did not come a second time, and things are kept on this device.
    pub part_gone: &'static str,
    /// It did not come a second time, and things stand in this page alone.
    pub part_gone_unkept: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// No connection.
    pub offline: &'static str,
    /// It did not come in time, or not whole.
    pub not_come: &'static str,
    /// Only members may.
    pub signed_out: &'static str,
    /// Nothing is there.
    pub not_found: &'static str,
    /// Heading of a note that is not there.
    pub note_missing_title: &'static str,
    /// Heading of a product that is not there.
    pub product_missing_title: &'static str,
    /// Heading of a shop that is not there.
    pub shop_missing_title: &'static str,
    /// There is no such course or lesson.
    pub lesson_missing_title: &'static str,
    /// There is nobody of that name.
    pub creator_missing_title: &'static str,
    /// Title of a topic that is not there.
    pub topic_missing_title: &'static str,
    /// Heading of an address that leads nowhere.
    pub page_missing_title: &'static str,
    /// What to do there.
    pub page_missing: &'static str,
    /// The window keeps nothing.
    pub storage_refused: &'static str,
    /// No room left.
    pub storage_full: &'static str,
    /// The browser took a write back.
    pub storage_aborted: &'static str,
    /// The device did not answer in time.
    pub storage_no_answer: &'static str,
    /// The connection to it was lost.
    pub storage_lost: &'static str,
    /// A newer release wrote there.
    pub storage_newer: &'static str,
    /// A mistake of ours.
    pub bug: &'static str,
}

macro_rules! boot_texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Texts of the page, boot.js, the crash card and the manifest; the build fills them in
        /// wherever `{{boot.NAME}}` stands.
        pub struct BootTexts {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl BootTexts {
            /// Every text with the name of its place.
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((concat!("boot.", stringify!($name)), self.$name),)*]
            }
        }
    };
}

boot_texts! {
    /// The language tag of the page.
    lang,
    /// The name of the app.
    app_name,
    /// The name under its icon.
    app_short_name,
    /// What it is, in one sentence.
    app_description,
    /// Shown until the app has started.
    waiting,
    /// Heading where scripts are switched off.
    no_script_title,
    /// What to do there.
    no_script_text,
    /// Heading below the floor.
    old_browser_title,
    /// What happened.
    old_browser_text,
    /// What to do.
    old_browser_hint,
    /// A browser that works.
    old_browser_chrome,
    /// A browser that works.
    old_browser_safari,
    /// A browser that works.
    old_browser_firefox,
    /// What to do inside another app.
    old_browser_in_app,
    /// Heading without WebAssembly.
    no_wasm_title,
    /// What happened.
    no_wasm_text,
    /// What to do.
    no_wasm_hint,
    /// Heading when a file of the app is not what it should be.
    damaged_title,
    /// What happened.
    damaged_text,
    /// What to do.
    damaged_hint,
    /// Heading without a connection.
    offline_title,
    /// What happened.
    offline_text,
    /// What to do.
    offline_hint,
    /// Heading of the crash card.
    crash_title,
    /// What is safe.
    crash_text,
    /// What to do.
    crash_hint,
    /// Loads the page again.
    reload,
    /// Copies the report.
    copy_report,
    /// Said once it is copied.
    copied,
    /// Said when copying is not allowed.
    copy_failed,
    /// Name of the report's text.
    report_label,
    /// There is a newer release, and nothing is lost by taking it.
    update_ready,
    /// The same, where nothing is kept on this device.
    update_unkept,
    /// Takes it.
    update_now,
    /// Does not.
    update_later,
    /// What a long press on the app's icon leads to.
    shortcut_search,
    /// What a long press on the app's icon leads to.
    shortcut_wallet,
    /// What a long press on the app's icon leads to.
    shortcut_school,
    /// What a long press on the app's icon leads to.
    shortcut_saves,
    /// What a picture of the app shows where it is offered for installation.
    screenshot_feed,
    /// What a picture of the app shows where it is offered for installation.
    screenshot_note,
    /// What a picture of the app shows where it is offered for installation.
    screenshot_product,
}
