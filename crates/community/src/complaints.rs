//! Complaints: made once, shown to whoever made them alone, with how far they have come.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    requests::{Complain, ComplaintsQuery},
    stored::{self, ComplaintRecord},
};
use domain::{
    Complaint, ComplaintId, ComplaintState, complaint::MAX_COMPLAINT, ids::is_id, order::sort_by,
    text::tidied,
};

/// The most complaints of one person that are read.
const DEPTH: usize = 500;

/// Makes a complaint, once, or takes it back, and gives it as it stands.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such product;
/// [`CommunityError::Refused`] when the text may not be written.
pub fn complain(
    tx: &mut dyn Tx,
    context: &Context,
    request: Complain,
) -> Result<Complaint, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let key = key(context, &request.id);
    let before = stored::read::<ComplaintRecord>(&*tx, &key);
    let record = match before {
        // Made once: sent again, only whether it stands may change.
        Some(before) => ComplaintRecord { withdrawn: request.withdrawn, ..before },
        None if tx.get(Kind::Product, request.product.as_str()).is_none() => {
            return Err(CommunityError::NotFound);
        }
        None => ComplaintRecord {
            product: request.product,
            trouble: request.trouble,
            body: tidied(&request.body, MAX_COMPLAINT)?,
            at: context.now,
            withdrawn: request.withdrawn,
        },
    };
    stored::keep(tx, &key, &record)?;
    Ok(shown(context, request.id, record))
}

/// The complaints that the asking person made about a product, the newest first.
///
/// # Errors
/// [`CommunityError::Corrupt`] when a record cannot be read.
pub fn complaints(
    records: &dyn Records,
    context: &Context,
    query: ComplaintsQuery,
) -> Result<Vec<Complaint>, CommunityError> {
    let prefix = key(context, &ComplaintId::from(""));
    let mut found = Vec::new();
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    for (key, record) in stored::all::<ComplaintRecord>(records, scan) {
        if record.product == query.product {
            found.push(shown(context, ComplaintId::from(&key[prefix.len()..]), record));
        }
    }
    sort_by(&mut found, |a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
    Ok(found)
}

fn shown(context: &Context, id: ComplaintId, record: ComplaintRecord) -> Complaint {
    Complaint {
        id,
        state: ComplaintState::of(record.at, record.withdrawn, context.now),
        product: record.product,
        trouble: record.trouble,
        body: record.body,
        at: record.at,
    }
}

fn key(context: &Context, complaint: &ComplaintId) -> String {
    format!("{}/{complaint}", context.person.id)
}
