//! The embedded back end as a client: each endpoint runs the function of its name in `community`.

use super::{
    Embedded,
    home::{Keeping, Replay},
};
use crate::{ApiClient, ApiError, ApiFuture, KeepOnDevice, endpoints::endpoints};
use community::{
    CommunityError, Context, Memory, MemoryTx,
    requests::{
        ClaimCoupon, CommentsQuery, Complain, ComplaintsQuery, FeedQuery, NewsQuery, NoteQuery,
        OpinionsQuery, ProductQuery, PublishNote, React, ReactionsQuery, ShopQuery, WalletQuery,
        WriteComment,
    },
};
use domain::{
    Comment, Comments, Complaint, CouponOffer, NewNotes, Note, NoteSummary, Page, Product,
    Reaction, ShopPage, Wallet,
};
use std::sync::Arc;

macro_rules! embedded_client {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident;)*) => {
        impl ApiClient for Embedded {
            $(fn $name(&self, request: $request) -> ApiFuture<'_, $answer> {
                embedded_client!(@$access self, $name, request, $who)
            })*

            fn on_news(&self, listener: Box<dyn Fn()>) {
                self.shared.news.subscribe(listener);
            }
        }
    };
    (@Read $self:ident, $name:ident, $request:ident, $who:ident) => {
        Box::pin($self.read(move |memory, context| {
            embedded_client!(@$who context);
            community::$name(memory, context, $request)
        }))
    };
    (@Write $self:ident, $name:ident, $request:ident, $who:ident) => {
        Box::pin($self.write(move |tx: &mut MemoryTx<'_>, context: &Context| {
            embedded_client!(@$who context);
            community::$name(tx, context, $request.clone())
        }))
    };
    (@Member $context:ident) => { $context.require_member()? };
    (@Anyone $context:ident) => {};
}
endpoints!(embedded_client);

impl Embedded {
    fn context(&self) -> Context {
        let options = &self.shared.options;
        Context {
            person: options.person.clone(),
            now: (options.clock)(),
            seed: options.seed,
            scale: options.scale,
        }
    }

    /// Answers from memory.
    async fn read<T>(
        &self,
        run: impl FnOnce(&Memory, &Context) -> Result<T, CommunityError>,
    ) -> Result<T, ApiError> {
        self.started().await?;
        let context = self.context();
        Ok(run(&self.home().memory, &context)?)
    }

    /// Runs a write where it is to be kept, and answers once it is.
    async fn write<T: 'static>(
        &self,
        run: impl Fn(&mut MemoryTx<'_>, &Context) -> Result<T, CommunityError> + Send + Sync + 'static,
    ) -> Result<T, ApiError> {
        self.started().await?;
        let context = self.context();
        // While a yes is being carried out, what is written waits for its new home.
        let turn = self.shared.moving.lock().await;
        let keeping = self.home().keeping.clone();
        match keeping {
            Keeping::Device(store) => {
                drop(turn);
                self.write_on_device(&store, &context, &run).await
            }
            Keeping::Memory => {
                let mut home = self.home();
                let mut tx = home.memory.begin();
                let answer = run(&mut tx, &context)?;
                let changes = tx.into_changes();
                home.memory.apply(changes);
                let replay: Replay = Arc::new(move |tx, context| run(tx, context).map(drop));
                home.remember(context, replay);
                Ok(answer)
            }
        }
    }
}

impl KeepOnDevice for Embedded {
    fn is_kept(&self) -> bool {
        matches!(self.home().keeping, Keeping::Device(_))
    }

    fn keep(&self) -> ApiFuture<'_, ()> {
        Box::pin(async move {
            self.started().await?;
            let _turn = self.shared.moving.lock().await;
            if self.is_kept() {
                return Ok(());
            }
            self.listen();
            let opened = self.open_store().await;
            if opened.is_err() {
                self.shared.news.stop();
            }
            opened
        })
    }
}
