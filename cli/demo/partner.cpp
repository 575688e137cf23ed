#include "cli/demo/partner.h"

#include "cli/clock.h"

namespace troth::cli {

Result<std::unique_ptr<Partner>> Partner::make(std::string name, const std::string& home,
                                               const std::string& relay, const PassingTime& time) {
  auto made = std::unique_ptr<Partner>(new Partner);
  made->name_ = std::move(name);
  TROTH_TRY(store, Store::open(home));
  made->store_ = std::move(store);
  made->line_ = line_to(relay);
  made->troth_ = std::make_unique<Troth>(made->random_, made->cipher_);
  Troth* core = made->troth_.get();
  made->shell_ =
      std::make_unique<Shell>([core](const Asked& it) { return core->handle(it); }, *made->store_,
                              *made->line_, [&time] { return time.now(); }, offset_minutes_at);
  TROTH_CHECK(made->ask(Start{relay, {}}));
  for (std::string* words : {&made->words_, &made->mine_words_})
    *words = made->shell_->ask(OfferWords{}, Mail::hold).offered.value_or("");
  TROTH_CHECK(made->ask(FoundAccount{Words{made->name_}, made->passphrase()}));
  return made;
}

Result<std::optional<EventId>> Partner::ask(Request request) {
  const Outcome outcome = shell_->ask(std::move(request), Mail::send);
  if (outcome.fault) return failed(*outcome.fault);
  return outcome.made;
}

Status Partner::look() {
  TROTH_CHECK(ask(Nudged{}));
  return {};
}

Result<Window> Partner::window(const std::string& partner) {
  TROTH_CHECK(ask(Lock{}));
  Window window{name_, partner, words_, mine_words_, {}};
  TROTH_TRY(small, store_->small_records());
  window.records = std::move(small);
  std::string after;
  for (bool more = true; more;) {
    TROTH_TRY(page, store_->page(after));
    if (!page.records.empty()) after = page.records.back().key;
    more = page.more;
    window.records.insert(window.records.end(), std::make_move_iterator(page.records.begin()),
                          std::make_move_iterator(page.records.end()));
  }
  return window;
}

}  // namespace troth::cli
