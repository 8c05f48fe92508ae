//! 简体中文: what a rule refuses.

use super::refusals::RefusalTexts;

/// 简体中文.
pub const ZH_HANS_REFUSALS: RefusalTexts = RefusalTexts {
    coupon_expired: "这张券过期了，没有领。价格已经按不用它来算。",
    coupon_not_started: "这张券还没到开始的时间，没有领。",
    coupon_all_taken: "这张券刚被领完，没有领到。价格已经按不用它来算。",
    coupon_elsewhere: "这张券是别的店或别的品类的，这件用不了。",
    coupon_below: "还没到这张券的门槛，没有用它。",
    coupons_of_one_scope: "同一种券一单只能用一张，没有换。",
    marks_missing: "这条还不能发布：放了商品卡，第一行要有“广告”。草稿存好了，改完不用重写。",
    claim_absolute: "这条还不能发布：里面有“全网最低”“国家级”这一类话，广告法不许。换成你自己量到、算到的。草稿存好了。",
    claim_income: "这条还不能发布：里面有“月入过万”“躺赚”这一类收入承诺。写成本和亏损可以，许诺别人能赚多少不行。草稿存好了。",
    claim_medical: "这条还不能发布：里面有治病的话。不是药的东西不能这样写。草稿存好了。",
    text_empty: "还没有写字，没有发出去。",
    text_too_long: "写得太长了，没有发出去。字都还在，删短一点再发。",
    not_yours: "这个编号已经是别人的了，没有发出去。字都还在，再按一次发送。",
    yourself: "这就是你自己，不用关注。",
    mute_nowhere: "还没选在哪儿屏蔽，没有保存。发现、搜索、评论，至少勾一处。写的字都在。",
    mute_hides_most: "这条规则会挡住大半的笔记，没有保存。确定要这样，再按一次“仍要屏蔽”。",
    too_many_mutes: "屏蔽的词满 200 条了，删掉一条再加。写的字都在。",
    moderators_only: "只有社区管理员能处理举报，什么都没有改动。",
    lesson_closed: "这一课还没开，先学完前面那一课。你的进度都在。",
    quiz_changed: "题目刚换过新的，这次没有记分。你以前的成绩还在，再看看新题。",
    too_many_notes: "这一课的笔记写满 100 条了，删掉一条再写。刚写的字还在框里。",
    name_unseen: "这个名字里没有看得见的字，换几个字。",
    name_taken: "已经有一个名字看起来一样，换一个。",
    too_many_folders: "收藏夹已经有 100 个了，删掉一个再建。里面的收藏不会丢。",
    not_saved: "有一条已经不在收藏里了，所以都没有移动。",
    file_broken: "这份文件坏了：不完整，或者改动过。什么都没有变，换一份再试。",
    file_foreign: "这不是种草导出的文件。什么都没有变。",
    file_too_large: "这份文件太大了，超过 20 MB，不是这里导出的。什么都没有变。",
    file_newer: "这份文件是新版导出的，这一页是旧版，读不懂。什么都没有变；重新加载成新版再导入。",
    shelf_without_note: "这样东西还没有你的笔记说明理由，先写一条再摆。橱窗没有变。",
};
