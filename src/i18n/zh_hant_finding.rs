//! 繁體中文, as read in Taiwan: the search and topics.

use super::finding::FindingTexts;
use domain::{SearchOrder, SearchScope};

/// 繁體中文, as read in Taiwan.
pub const ZH_HANT_FINDING: FindingTexts = FindingTexts {
    field: "搜尋筆記、商品、課程、人和話題",
    placeholder: "搜尋筆記、商品、課程、人",
    search: "搜尋",
    clear_field: "清除",
    title: "搜尋",
    found_title: |text| format!("「{text}」的搜尋結果"),
    history: "搜過的",
    history_kept: |is_kept| {
        if is_kept {
            "只存在這台裝置上，不會上傳"
        } else {
            "只在這一頁裡，關掉就沒有了"
        }
    },
    clear_history: "全部清除",
    forget: |text| format!("不再記著「{text}」"),
    ways: "可以這樣搜",
    ways_list: &[
        ("餐盤 吸盤", "兩個詞，中間空一格"),
        ("canpan", "漢語拼音"),
        ("bwb", "拼音首字母"),
        ("儿童雨衣", "簡體"),
    ],
    suggestions: "是不是要找",
    topic: "話題",
    person: "人",
    product: "商品",
    note: "筆記",
    lesson: "課程",
    scopes: "搜什麼",
    scope: |scope| match scope {
        SearchScope::All => "全部",
        SearchScope::Notes => "筆記",
        SearchScope::Products => "商品",
        SearchScope::Lessons => "課程",
        SearchScope::People => "人",
        SearchScope::Topics => "話題",
    },
    filters: "只看哪些筆記",
    bought: "只看自購",
    without_ads: "無廣告",
    within_a_year: "一年內",
    orders: "怎麼排",
    order: |order| match order {
        SearchOrder::Fit => "最相關",
        SearchOrder::Newest => "最新",
        SearchOrder::Saves => "收藏多",
    },
    n_found: |n| format!("找到 {n} 筆"),
    rule: "誰來搜都一樣，不看個人喜好",
    partial: "沒有哪一筆把這些字都寫到了，下面的寫到了其中大半。",
    cut: |max| format!("寫得太長了，只用前 {max} 個字找。字都還在框裡。"),
    as_written: "拼音和繁簡對照表沒有載入，這次只照原樣的字找。再搜一次就會重新載入。",
    unknown: "這個網址裡有一項篩選或排序，這裡沒有，沒有套用。其餘照舊。",
    nothing_title: |text| format!("沒有找到「{text}」"),
    nothing: "少寫幾個字，或換個說法；拼音、首字母、簡體都可以。",
    nothing_left: "篩選之後沒有剩下的。",
    without_filters: "取消篩選",
    all_of: |scope, n| format!("全部 {n} 個{scope}"),
    minutes: |n| format!("約 {n} 分鐘"),
    topic_products: "筆記裡寫到的商品",
    topic_lessons: "講到它的課程",
    related: "相近的話題",
    topic_counts: |n_notes, n_lessons| match n_lessons {
        0 => format!("{n_notes} 篇筆記"),
        n_lessons => format!("{n_notes} 篇筆記，{n_lessons} 堂課"),
    },
    by_saves: "最有用",
    by_newest: "最新",
    among: "在哪裡搜尋",
    everything: "全部",
    mine: "我的",
    own_rule: "只在這台裝置上搜尋，沒有網路也可以",
    own_notes: "收藏的筆記",
    own_nothing_title: "還沒有可以搜尋的",
    own_nothing: "收藏過的筆記、開始上的課，都能在這裡找到。",
    own_nothing_found: "收藏和正在上的課裡都沒有，換個詞，或到「全部」裡搜尋。",
    own_has_more: "收藏太多，只搜尋了最近的兩千篇。",
    none_bought: "這個話題還沒有自購的筆記。",
};
