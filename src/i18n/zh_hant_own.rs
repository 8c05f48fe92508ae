//! 繁體中文, as read in Taiwan: the pages of one's own.

use super::{
    own::OwnTexts, zh_hant_choosing::ZH_HANT_CHOOSING, zh_hant_folders::ZH_HANT_FOLDERS,
    zh_hant_privacy::ZH_HANT_PRIVACY,
};
use domain::Role;

/// 繁體中文, as read in Taiwan.
pub const ZH_HANT_OWN: OwnTexts = OwnTexts {
    you_are: |role| format!("你現在是{role}"),
    role: |role| match role {
        Role::Guest => "訪客",
        Role::Reader => "只看不登入的讀者",
        Role::Buyer => "買家",
        Role::Maker => "創客",
        Role::Merchant => "商家",
        Role::Moderator => "社群管理員",
    },
    yours: "我的",
    saves: "收藏",
    n_gone: |n| format!("另有 {n} 篇已經不在了：刪掉了，或是作者離開了。"),
    no_saves_title: "還沒有收藏",
    no_saves: "看到想留著的，按一下小苗，就在這裡。",
    history: "看過的",
    clear_history: "清除",
    no_history_title: "還沒有看過筆記",
    no_history: "打開過的筆記會在這裡，方便找回去。",
    history_kept: |is_kept| {
        if is_kept {
            "只存在這台裝置上，不會上傳。"
        } else {
            "只在這一頁裡，關掉就沒有了。"
        }
    },
    learning: "正在上的課",
    be_another: "換一個人看看",
    be_another_means: "示範社群裡有幾個人，各有各的收藏、優惠券和進度。換了人，這一頁會重新開啟。",
    people: [
        ("訪客", "能寫、能收藏，什麼都不用登入"),
        ("讀者", "沒有登入，只看"),
        ("買家", "買過東西，有訂單可查"),
        ("創客", "分享商品，拿分潤"),
        ("商家", "開著一家店"),
        ("管理員", "處理檢舉"),
    ],
    look: "語言和顏色",
    language: "語言",
    colours: "顏色",
    as_system: "跟隨系統",
    light: "淺色",
    dark: "深色",
    size: "字體大小",
    letter: "字",
    sample: "不是吸得越牢越好，是他自己能不能把菜舀起來。",
    motion: "動態效果",
    less_motion: "少一點動態效果",
    less_motion_means: "頁面不再滑來滑去；系統裡關掉的，這裡也跟著關",
    data_and_counts: "流量和數字",
    less_data: "節省流量",
    less_data_means: "圖片載小的，影片按了才載，頁面打開才載；瀏覽器裡開了節省流量，這裡也跟著開",
    no_counts: "不顯示數字",
    no_counts_means: "多少人喜歡、收藏、留言、追蹤，都不顯示；按鈕照樣能按",
    install: "放到主畫面，下次一點就開",
    install_means: "和其他 App 擺在一起，沒有網路也打得開。不多要任何資料，隨時可以移除。",
    install_by_hand: "點 Safari 下方的「分享」，再選「加入主畫面」。沒有網路也打得開，隨時可以刪。",
    install_now: "放到主畫面",
    install_not: "不用了",
    comments: "寫過的留言",
    no_comments_title: "還沒有寫過留言",
    no_comments: "在筆記下面寫過的，都會在這裡，也能回到原來的地方。",
    comments_partial: "這裡的留言太多，只翻了前兩萬則，可能沒有找齊。",
    comment_note_gone: "這篇筆記已經不在了，留言只有你還看得到",
    was_answer: "回覆別人的",
    under_way: |course| format!("在學：{course}"),
    n_done: |n, of| format!("學完 {n} / {of} 節"),
    stopped_at: |at| format!("看到 {at}"),
    stopped_in_text: "讀到一半",
    lesson_not_begun: "下一節，還沒開始",
    go_on: "繼續學",
    kept: |is_kept| {
        if is_kept {
            "記在這台裝置上，下次開啟還是這樣。"
        } else {
            "只在這一頁裡，關掉就恢復原樣。"
        }
    },
    choose: ZH_HANT_CHOOSING,
    folders: ZH_HANT_FOLDERS,
    privacy: ZH_HANT_PRIVACY,
};
