//! 简体中文: the pages of one's own.

use super::{
    own::OwnTexts, zh_hans_choosing::ZH_HANS_CHOOSING, zh_hans_folders::ZH_HANS_FOLDERS,
    zh_hans_privacy::ZH_HANS_PRIVACY,
};
use domain::Role;

/// 简体中文.
pub const ZH_HANS_OWN: OwnTexts = OwnTexts {
    you_are: |role| format!("你现在是{role}"),
    role: |role| match role {
        Role::Guest => "访客",
        Role::Reader => "只看不登录的读者",
        Role::Buyer => "买家",
        Role::Maker => "创客",
        Role::Merchant => "商家",
        Role::Moderator => "社区管理员",
    },
    yours: "我的",
    saves: "收藏",
    n_gone: |n| format!("另有 {n} 条已经不在了：删掉了，或者作者离开了。"),
    no_saves_title: "还没有收藏",
    no_saves: "看到想留着的，按一下小苗，就在这里。",
    history: "看过的",
    clear_history: "清空",
    no_history_title: "还没有看过笔记",
    no_history: "打开过的笔记会在这里，方便找回去。",
    history_kept: |is_kept| {
        if is_kept {
            "只存在这台设备上，不上传。"
        } else {
            "只在这一页里，关掉就没有了。"
        }
    },
    learning: "在学的课",
    be_another: "换一个人看看",
    be_another_means: "演示社区里有几个人，各看各的收藏、券和进度。换了人，这一页会重新打开。",
    people: [
        ("访客", "能写、能收藏，什么都不用登录"),
        ("读者", "没有登录，只看"),
        ("买家", "买过东西，有订单可查"),
        ("创客", "分享商品，拿佣金"),
        ("商家", "开着一家店"),
        ("管理员", "处理举报"),
    ],
    look: "语言和颜色",
    language: "语言",
    colours: "颜色",
    as_system: "跟随系统",
    light: "浅色",
    dark: "深色",
    size: "字号",
    letter: "字",
    sample: "不是吸得越牢越好，是他自己能不能把菜舀起来。",
    motion: "动效",
    less_motion: "少一点动效",
    less_motion_means: "页面不再滑来滑去；系统里关掉的，这里也跟着关",
    data_and_counts: "流量和数字",
    less_data: "省流量",
    less_data_means: "图片取小的，视频按了才取，页面打开才取；浏览器里开了省流量，这里也跟着开",
    no_counts: "不显示数字",
    no_counts_means: "多少人喜欢、收藏、评论、关注，都不显示；按钮照样能按",
    install: "放到桌面，下次一点就开",
    install_means: "和别的应用摆在一起，没有网络也能打开。不多要任何信息，随时能卸载。",
    install_by_hand: "点 Safari 下面的“分享”，再选“添加到主屏幕”。没有网络也能打开，随时能删。",
    install_now: "放到桌面",
    install_not: "不用了",
    comments: "写过的评论",
    no_comments_title: "还没有写过评论",
    no_comments: "在笔记下面写过的，都会在这里，也能回到原来的地方。",
    comments_partial: "这里的评论太多，只翻了前两万条，可能没有找全。",
    comment_note_gone: "这条笔记已经不在了，评论只有你还看得到",
    was_answer: "回复别人的",
    under_way: |course| format!("在学：{course}"),
    n_done: |n, of| format!("学完 {n} / {of} 节"),
    stopped_at: |at| format!("看到 {at}"),
    stopped_in_text: "读到一半",
    lesson_not_begun: "下一节，还没开始",
    go_on: "接着学",
    kept: |is_kept| {
        if is_kept {
            "记在这台设备上，下次打开还是这样。"
        } else {
            "只在这一页里，关掉就恢复原样。"
        }
    },
    choose: ZH_HANS_CHOOSING,
    folders: ZH_HANS_FOLDERS,
    privacy: ZH_HANS_PRIVACY,
};
