//! 简体中文: the pages of one's own.

use super::own::OwnTexts;
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
    kept: |is_kept| {
        if is_kept {
            "记在这台设备上，下次打开还是这样。"
        } else {
            "只在这一页里，关掉就恢复原样。"
        }
    },
};
