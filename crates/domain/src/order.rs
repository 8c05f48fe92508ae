//! Sorting, compiled once.
//!
//! The sort of the standard library is compiled anew for every type and comparison it is used with,
//! some two kilobytes each over the wire. Here one sort of indices serves them all.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equals stay in their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order_of(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(items, order.into_iter());
}

/// Puts `items` into the order in which `places` names where they stood; what is not named goes.
pub fn arrange<T>(items: &mut Vec<T>, places: impl Iterator<Item = usize>) {
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.filter_map(|place| taken.get_mut(place)?.take()));
}

fn order_of(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(
            items in prop::collection::vec((0u8..5, any::<u8>()), 0..40),
        ) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
