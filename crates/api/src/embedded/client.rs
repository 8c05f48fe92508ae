//! The embedded back end as a client: each endpoint runs the function of its name in `community`.

use super::{
    Embedded,
    device::Written,
    home::{Keeping, Replay},
    opening::Visit,
    rules::{self, ReadRule, WriteRule},
};
use crate::{Answer, ApiClient, ApiError, ApiFuture, Call, DeviceNews, KeepOnDevice, time::pause};
use community::Context;
use domain::Timestamp;
use std::sync::{Arc, Mutex, PoisonError};

impl ApiClient for Embedded {
    fn call(&self, call: Call) -> ApiFuture<'_, Answer> {
        Box::pin(async move {
            let asked = (self.shared.options.clock)();
            let name = call.endpoint.name;
            let answer = match rules::rule_of(call.endpoint).await {
                Ok(run) => run(self.clone(), call.request).await,
                Err(error) => Err(error),
            };
            self.answered(name, asked, answer.as_ref().err());
            answer
        })
    }

    fn on_news(&self, listener: Box<dyn Fn()>) {
        self.shared.news.subscribe(listener);
    }
}

impl Embedded {
    pub(super) fn context(&self) -> Context {
        let options = &self.shared.options;
        Context {
            person: options.person.clone(),
            now: (options.clock)(),
            seed: options.seed,
            scale: options.scale,
            hanzi: self.hanzi(),
            hides: None,
            follows: None,
        }
    }

    /// Tells whoever listens of a call that has been answered.
    fn answered(&self, name: &'static str, asked: Timestamp, error: Option<&ApiError>) {
        let options = &self.shared.options;
        let ms = (options.clock)().0.saturating_sub(asked.0);
        (options.on_call)(name, ms, error.map_or("ok", ApiError::name));
    }

    /// Who asks, once everything has started and they may.
    async fn ready(&self, members_only: bool) -> Result<Context, ApiError> {
        self.started().await?;
        let context = self.context();
        if members_only {
            context.require_member()?;
        }
        Ok(context)
    }

    /// Who asks, with the words that they do not want to read and what tells their interests.
    async fn ready_to_list(&self, members_only: bool) -> Result<Context, ApiError> {
        let mut context = self.ready(members_only).await?;
        if community::interests::has_chosen(&self.home().memory, &context.person) {
            context.follows = Some(rules::follows().await?);
        }
        if !community::has_mutes(&self.home().memory, &context.person) {
            return Ok(context);
        }
        self.laid_for_mutes().await?;
        let hiding = rules::hiding().await?;
        // The characters may have come meanwhile.
        let context = Context { follows: context.follows, ..self.context() };
        let hides = hiding(&self.home().memory, &context, self.hides().take());
        *self.hides() = Some(hides.clone());
        Ok(Context { hides: Some(hides), ..context })
    }

    /// Answers from memory; a rule that lists things hears what the person does not want to read.
    pub(super) async fn read<Q, A>(
        &self,
        rule: ReadRule<Q, A>,
        lists: bool,
        members_only: bool,
        request: Q,
    ) -> Result<A, ApiError> {
        let context = if lists {
            self.ready_to_list(members_only).await?
        } else {
            self.ready(members_only).await?
        };
        let answer = rule(&self.home().memory, &context, request);
        self.tidy_up();
        Ok(answer?)
    }

    /// Runs a write where it is to be kept, and answers once it is.
    pub(super) async fn write<Q: Clone + Send + Sync + 'static, A: Send + 'static>(
        &self,
        rule: WriteRule<Q, A>,
        members_only: bool,
        request: Q,
    ) -> Result<A, ApiError> {
        let answer: Arc<Mutex<Option<A>>> = Arc::default();
        let answered = answer.clone();
        let write: Replay = Arc::new(move |tx, context| {
            let answer = rule(tx, context, request.clone())?;
            *answered.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
            Ok(())
        });
        // What follows is the same for every answer, and stands in the program once.
        self.run(members_only, write).await?;
        let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
        answer.ok_or_else(|| ApiError::Bug("a write without an answer".to_owned()))
    }

    async fn run(&self, members_only: bool, write: Replay) -> Result<(), ApiError> {
        let context = self.ready(members_only).await?;
        // While a yes is being carried out, what is written waits for its new home.
        let turn = self.shared.moving.lock().await;
        let keeping = self.home().keeping.clone();
        if let Keeping::Device(store) = keeping {
            drop(turn);
            if self.write_on_device(&store, &context, &*write).await? == Written::Kept {
                return Ok(());
            }
        }
        let mut home = self.home();
        let mut tx = home.memory.begin();
        write(&mut tx, &context)?;
        let changes = tx.into_changes();
        home.memory.apply(changes);
        home.remember(context, write);
        Ok(())
    }
}

impl KeepOnDevice for Embedded {
    fn is_kept(&self) -> bool {
        matches!(self.home().keeping, Keeping::Device(_))
    }

    fn keep(&self) -> ApiFuture<'_, ()> {
        Box::pin(async move {
            self.started().await?;
            if self.is_kept() {
                return Ok(());
            }
            self.open_in_time(Visit::First).await?;
            // Whoever said yes remembers it now; from then on it is missed when it goes.
            let embedded = self.clone();
            wasm_bindgen_futures::spawn_local(async move {
                pause(0).await;
                embedded.yes_is_gone();
            });
            Ok(())
        })
    }

    fn clear(&self) -> ApiFuture<'_, ()> {
        Box::pin(self.clear_device())
    }

    fn on_device_news(&self, listener: Box<dyn Fn(DeviceNews)>) {
        self.shared.news.subscribe_device(listener);
    }
}
