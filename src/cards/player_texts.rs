//! The words of the player, which knows nothing of languages.

use crate::{i18n::learning, ui::PlayerTexts};

/// The words of the player.
pub const PLAYER_TEXTS: PlayerTexts = PlayerTexts {
    name: || learning().video,
    play: || learning().play,
    pause: || learning().pause,
    back: || learning().back_10,
    position: || learning().position,
    position_of: |at, of| (learning().position_of)(at, of),
    speed: || learning().speed,
    captions: || learning().captions,
    float: || learning().float,
    failed: || learning().video_failed,
    retry: || learning().video_retry,
    transcript: || learning().transcript,
    search: || learning().search_transcript,
    nothing_found: || learning().nothing_found,
    no_transcript: || learning().no_transcript,
    jump: |at, text| (learning().jump)(at, text),
};
