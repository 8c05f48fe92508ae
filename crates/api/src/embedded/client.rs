//! The embedded back end as a client: each endpoint runs the function of its name in `community`.

use super::{
    Embedded,
    device::Deed,
    home::{Keeping, Replay},
    rules::{self, Asks, Slot},
};
use crate::{Answer, ApiClient, ApiError, ApiFuture, Call, DeviceNews, KeepOnDevice};
use community::Context;
use domain::Timestamp;
use std::sync::PoisonError;

impl ApiClient for Embedded {
    fn call(&self, call: Call) -> ApiFuture<'_, Answer> {
        Box::pin(async move {
            let asked = (self.shared.options.clock)();
            let name = call.endpoint.name;
            let answer = self.answer(call).await;
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

    /// Answers a call by its rule. All of this stands in the program once, whatever the call.
    async fn answer(&self, call: Call) -> Result<Answer, ApiError> {
        let rules = rules::rules_in(call.endpoint.part).await?;
        let Some(rule) = rules(call.endpoint.id) else {
            return Err(ApiError::Bug(format!("no rule for {}", call.endpoint.name)));
        };
        (rule.starts)(self).await?;
        let mut context = self.context();
        if call.endpoint.members_only {
            context.require_member()?;
        }
        match rule.asks {
            Asks::Read { lists, read } => {
                if lists && self.has_chosen(&context) {
                    context = self.with_choices(context).await?;
                }
                let answer = read(&self.home().memory, &context, call.request);
                self.tidy_up();
                answer
            }
            Asks::Write(prepare) => {
                let answer = Slot::default();
                let write = prepare(call.request, answer.clone())?;
                // While a yes is being carried out, what is written waits for its new home.
                let turn = self.shared.moving.lock().await;
                if self.is_kept() {
                    drop(turn);
                    self.on_device(Deed::Write(context, write)).await?;
                } else {
                    self.write_in_memory(context, write)?;
                }
                let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
                match answer {
                    Some(answer) => Ok(answer),
                    None => Err(ApiError::Bug("a write without an answer".to_owned())),
                }
            }
        }
    }

    /// Whether whoever asks ever chose what they do not want to read, or what 发现 follows.
    fn has_chosen(&self, context: &Context) -> bool {
        let home = self.home();
        community::interests::has_chosen(&home.memory, &context.person)
            || community::has_mutes(&home.memory, &context.person)
    }

    /// Who asks, with what they chose.
    fn with_choices(&self, context: Context) -> ApiFuture<'_, Context> {
        Box::pin(async move { rules::choosing().await?(self, context).await })
    }

    /// Runs a write in memory, and remembers it for a later yes.
    pub(super) fn write_in_memory(&self, context: Context, write: Replay) -> Result<(), ApiError> {
        let mut home = self.home();
        let mut tx = home.memory.begin();
        write(&mut tx, &context)?;
        let changes = tx.into_changes();
        home.memory.apply(changes);
        home.remember(context, write);
        Ok(())
    }

    /// Does something on the device, once what does it has come.
    pub(super) fn on_device(&self, deed: Deed) -> ApiFuture<'static, ()> {
        let embedded = self.clone();
        Box::pin(async move { rules::device().await?(embedded, deed).await })
    }

    /// Keeps aside what somebody has found to be unreadable; without a device there is nowhere to.
    fn tidy_up(&self) {
        let has_to = {
            let home = self.home();
            let is_kept = matches!(home.keeping, Keeping::Device(_));
            is_kept && !home.is_newer && home.memory.has_found_unreadable()
        };
        if has_to {
            let tidying = self.on_device(Deed::TidyUp);
            wasm_bindgen_futures::spawn_local(async move {
                let _ = tidying.await;
            });
        }
    }
}

impl KeepOnDevice for Embedded {
    fn is_kept(&self) -> bool {
        matches!(self.home().keeping, Keeping::Device(_))
    }

    fn keep(&self) -> ApiFuture<'_, ()> {
        self.on_device(Deed::Keep)
    }

    fn clear(&self) -> ApiFuture<'_, ()> {
        self.on_device(Deed::Clear)
    }

    fn on_device_news(&self, listener: Box<dyn Fn(DeviceNews)>) {
        self.shared.news.subscribe_device(listener);
    }
}
