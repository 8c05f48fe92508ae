//! 简体中文: the search and topics.

use super::finding::FindingTexts;
use domain::{SearchOrder, SearchScope};

/// 简体中文.
pub const ZH_HANS_FINDING: FindingTexts = FindingTexts {
    field: "搜笔记、商品、课、人和话题",
    placeholder: "搜笔记、商品、课、人",
    search: "搜索",
    clear_field: "清空",
    title: "搜索",
    found_title: |text| format!("“{text}”的搜索结果"),
    history: "搜过的",
    history_kept: |is_kept| {
        if is_kept {
            "只存在这台设备上，不上传"
        } else {
            "只在这一页里，关掉就没有了"
        }
    },
    clear_history: "全部清掉",
    forget: |text| format!("不再记着“{text}”"),
    ways: "可以这样搜",
    ways_list: &[
        ("餐盘 吸盘", "两个词，中间空一格"),
        ("canpan", "拼音"),
        ("bwb", "首字母"),
        ("兒童雨衣", "繁体"),
    ],
    suggestions: "是不是要找",
    topic: "话题",
    person: "人",
    product: "商品",
    note: "笔记",
    lesson: "课",
    scopes: "搜什么",
    scope: |scope| match scope {
        SearchScope::All => "全部",
        SearchScope::Notes => "笔记",
        SearchScope::Products => "商品",
        SearchScope::Lessons => "课",
        SearchScope::People => "人",
        SearchScope::Topics => "话题",
    },
    filters: "只看哪些笔记",
    bought: "只看自购",
    without_ads: "无广告",
    within_a_year: "一年内",
    orders: "怎么排",
    order: |order| match order {
        SearchOrder::Fit => "最相关",
        SearchOrder::Newest => "最新",
        SearchOrder::Saves => "收藏多",
    },
    n_found: |n| format!("找到 {n} 条"),
    rule: "谁来搜都一样，不按个人兴趣",
    partial: "没有哪一条把这些字都写到了，下面的写到了其中大半。",
    cut: |max| format!("写得太长了，只按前 {max} 个字找。字都还在框里。"),
    as_written: "拼音和繁简的对照表没取到，这次只按原样的字找。再搜一次就会重新取。",
    unknown: "这个地址里有一项筛选或排序，这里没有，没用上。其余照旧。",
    nothing_title: |text| format!("没有找到“{text}”"),
    nothing: "少写几个字，或者换个说法；拼音、首字母、繁体都可以。",
    nothing_left: "筛选以后没有剩下的。",
    without_filters: "去掉筛选",
    all_of: |scope, n| format!("全部 {n} 个{scope}"),
    minutes: |n| format!("约 {n} 分钟"),
    topic_products: "笔记里写到的商品",
    topic_lessons: "讲到它的课",
    related: "旁边的话题",
    topic_counts: |n_notes, n_lessons| match n_lessons {
        0 => format!("{n_notes} 条笔记"),
        n_lessons => format!("{n_notes} 条笔记，{n_lessons} 节课"),
    },
    by_saves: "最有用",
    by_newest: "最新",
    among: "在哪里搜",
    everything: "全部",
    mine: "我的",
    own_rule: "只在这台设备上搜，没有网也能搜",
    own_notes: "收藏的笔记",
    own_nothing_title: "还没有可以搜的",
    own_nothing: "收藏过的笔记、开始学的课，都能在这里搜到。",
    own_nothing_found: "收藏和在学的课里都没有，换个词，或者到“全部”里搜。",
    own_has_more: "收藏太多，只搜了最近的两千条。",
    none_bought: "这个话题还没有自购的笔记。",
};
