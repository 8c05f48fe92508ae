//! A page of what has been gathered whole: its cursor is how many come before it.

use crate::{CommunityError, Context, requests::MAX_PAGE};
use domain::{Cursor, Page};

/// The page of `found` that begins at `after`, `limit` long and at most [`MAX_PAGE`].
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub(crate) fn cut<T>(
    context: &Context,
    found: Vec<T>,
    after: Option<&Cursor>,
    limit: usize,
) -> Result<Page<T>, CommunityError> {
    let from = match after {
        Some(cursor) => cursor.0.parse().map_err(|_| CommunityError::Malformed("cursor"))?,
        None => 0_usize,
    };
    let end = from.saturating_add(limit.clamp(1, MAX_PAGE));
    let next = (end < found.len()).then(|| Cursor(end.to_string()));
    let items = found.into_iter().skip(from).take(end.saturating_sub(from)).collect();
    Ok(Page { items, next, as_of: context.now, is_personal: false })
}
