//! 繁體中文: what a rule refuses.

use super::refusals::RefusalTexts;

/// 繁體中文.
pub const ZH_HANT_REFUSALS: RefusalTexts = RefusalTexts {
    coupon_expired: "這張券過期了，沒有領。價格已經改成不用它來算。",
    coupon_not_started: "這張券還沒到開始的時間，沒有領。",
    coupon_all_taken: "這張券剛被領完，沒有領到。價格已經改成不用它來算。",
    coupon_elsewhere: "這張券是別家店或別的類別的，這件不能用。",
    coupon_below: "還沒到這張券的門檻，沒有用它。",
    coupons_of_one_scope: "同一種券，一筆訂單只能用一張，沒有換。",
    marks_missing: "這篇還不能發布：放了商品卡，第一行要有「廣告」。草稿存好了，改完不用重寫。",
    claim_absolute: "這篇還不能發布：裡面有「全網最低」、「國家級」這一類的話，廣告法不允許。換成你自己量到、算到的。草稿存好了。",
    claim_income: "這篇還不能發布：裡面有「月入過萬」、「躺賺」這一類的收入承諾。寫成本和虧損可以，保證別人能賺多少不行。草稿存好了。",
    claim_medical: "這篇還不能發布：裡面有宣稱能治病的話。不是藥的東西不能這樣寫。草稿存好了。",
    text_empty: "還沒有寫字，沒有送出去。",
    text_too_long: "寫得太長了，沒有送出去。字都還在，刪短一點再送。",
    not_yours: "這個編號已經是別人的了，沒有送出去。字都還在，再按一次「送出」。",
    yourself: "這就是你自己，不用追蹤。",
    mute_nowhere: "還沒選在哪裡隱藏，沒有儲存。探索、搜尋、留言，至少勾一處。寫的字都在。",
    mute_hides_most: "這條規則會擋住大半的筆記，沒有儲存。確定要這樣，再按一次「仍要隱藏」。",
    too_many_mutes: "隱藏的詞滿 200 條了，刪除一條再加。寫的字都在。",
    moderators_only: "只有社群管理員能處理檢舉，什麼都沒有更動。",
    lesson_closed: "這一課還沒開放，先學完前面那一課。你的進度都在。",
    quiz_changed: "題目剛換過新的，這次沒有計分。你以前的成績還在，再看看新題目。",
    too_many_notes: "這一課的筆記寫滿 100 則了，刪除一則再寫。剛寫的字還在框裡。",
    name_unseen: "這個名稱裡沒有看得見的字，換幾個字。",
    name_taken: "已經有一個名稱看起來一樣，換一個。",
    too_many_folders: "收藏夾已經有 100 個了，刪除一個再建。裡面的收藏不會不見。",
    not_saved: "有一則已經不在收藏裡了，所以都沒有移動。",
    file_broken: "這份檔案壞了：不完整，或者改動過。什麼都沒有變，換一份再試。",
    file_foreign: "這不是種草匯出的檔案。什麼都沒有變。",
    file_too_large: "這份檔案太大了，超過 20 MB，不是這裡匯出的。什麼都沒有變。",
    file_newer: "這份檔案是新版匯出的，這一頁是舊版，讀不懂。什麼都沒有變；重新載入成新版再匯入。",
    shelf_without_note: "這樣東西還沒有你的筆記說明理由，先寫一篇再擺。櫥窗沒有變。",
};
