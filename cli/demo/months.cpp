#include "cli/demo/months.h"

#include "cli/demo/telling.h"

namespace troth::cli {

namespace {

using enum Builder;
using enum HeadsUpAnswer;
using enum NeedAbout;
using troth::Outcome;

// Mila begins alone; two days later they are two.
void beginning(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(0, 20, 10);
  const EventId phone =
      it.promise(mila, "Leave my phone in the hall while we eat", it.due(2, 21, 0));
  it.at(0, 20, 16);
  const EventId soup =
      it.noticed(mila, "Made soup when I came home frozen, without a word about it", there_for_me);
  it.at(2, 19, 0);
  it.link(soup);
  it.at(2, 19, 20);
  // What crossed is a fact of its own.
  if (jonas.screen().us && !jonas.screen().us->moments.empty())
    it.wish(jonas, ThankForMoment{jonas.screen().us->moments.front().id});
  it.in_mine(mila, PutAside{phone});
  const EventId landlord =
      it.promise(jonas, "Call the landlord about the heating", it.due(3, 12, 0));
  it.at(3, 11, 40);
  it.kept(jonas, landlord);
  it.at(3, 12, 30);
  it.wish(mila, ThankForPromise{landlord});
}

// Told before she had to wonder, and what she needs.
void first_weeks(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(5, 8, 10);
  const EventId dinner = it.promise(jonas, "Home by seven, and I cook", it.due(5, 19, 0));
  it.at(5, 18, 20);
  const EventId told = it.late(jonas, dinner, it.due(5, 19, 30), "The handover takes longer");
  it.at(5, 18, 26);
  it.answer(mila, dinner, told, thanks);
  it.at(5, 19, 28);
  it.kept(jonas, dinner);
  it.at(5, 21, 5);
  const EventId wonder =
      it.noticed(mila, "Told me before I had to wonder", told_me_in_time, dinner);
  it.at(5, 21, 30);
  it.wish(jonas, ThankForMoment{wonder});

  it.at(6, 22, 0);
  const EventId need =
      it.in_mine(mila, NameNeed{Words{"To know when plans change, before I start to wonder"},
                                Words{"A line before the time has passed, even if it is two words"},
                                {reliability}});
  it.note(mila,
          "It is not the waiting. It is the not knowing. At home nobody ever said when they would "
          "come, and I learnt to listen for the car.",
          need);
  it.at(8, 20, 0);
  const EventId told_need =
      it.in_mine(mila, TellNeed{need,
                                Words{"To know when plans change, before I start to wonder"},
                                Words{"A line before the time has passed, even if it is two words"},
                                {reliability}});
  it.at(8, 20, 35);
  it.wish(jonas, AnswerNeed{told_need, NeedAnswer::heard});
  const EventId ward =
      it.promise(jonas, "Write before I leave the ward, each late shift until the weekend",
                 it.due(12), told_need, "If I hang up my coat, then I write first");
  it.at(9, 7, 30);
  const EventId father =
      it.in_mine(jonas, MakeOwnPromise{Words{"Ring on his birthday, not the day after"},
                                       Words{"my father"}, it.due(10)});
  it.at(10, 18, 0);
  it.in_mine(jonas, CloseOwnPromise{father, OwnOutcome::kept});

  it.at(11, 8, 0);
  const EventId parcel =
      it.promise(mila, "Pick up the parcel before the shop closes", it.due(11, 18, 0));
  it.at(11, 17, 10);
  const EventId no_parcel = it.cannot(mila, parcel, "The staff meeting will not end in time");
  it.at(11, 17, 14);
  it.answer(jonas, parcel, no_parcel, thanks);
  it.at(11, 18, 30);
  it.kept(mila, parcel, Outcome::not_kept);
  it.at(11, 20, 0);
  it.noticed(jonas, "She told me about the parcel while I could still go myself", told_me_in_time,
             parcel);
  it.at(12, 22, 15);
  it.kept(jonas, ward);
  it.at(12, 22, 40);
  it.noticed(mila, "Wrote from the stairwell, three evenings in a row", kept_their_word, ward,
             told_need);
}

// Asking, a talk about money, and a word that came too late.
void second_month_begins(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(14, 19, 0);
  const EventId concert = it.wish(
      jonas,
      AskForPromise{Words{"Would you come to the choir evening with me?"}, it.due(18, 19, 30), {}});
  it.at(14, 21, 0);
  it.wish(mila, AcceptAsk{concert, {}});
  it.at(18, 19, 25);
  it.kept(mila, concert);
  it.at(18, 23, 0);
  it.noticed(jonas, "Sat through two hours of choir and asked who the tall one is", there_for_me,
             concert);

  it.at(20, 21, 0);
  const EventId money =
      it.wish(jonas, TellNeed{{},
                              Words{"That we do not talk about money in passing"},
                              Words{"Sitting down, with the numbers on the table"},
                              {respect, care}});
  it.at(20, 21, 40);
  it.wish(mila, AnswerNeed{money, NeedAnswer::tell_me_more});
  it.at(21, 7, 50);
  it.wish(jonas, SayMoreAboutNeed{
                     money, Words{"Between door and coat I only hear that I did it wrong. With "
                                  "coffee and a pencil I can think."}});
  it.at(21, 12, 15);
  it.wish(mila, AnswerNeed{money, NeedAnswer::heard});
  const EventId coffee = it.promise(mila, "Bring up the holiday money over coffee, not before",
                                    it.due(24, 11, 0), money);
  it.at(24, 10, 40);
  it.kept(mila, coffee);
  it.at(24, 13, 0);
  it.noticed(jonas, "Waited with the holiday money until we sat down", noticed_what_i_need, coffee,
             money);
  it.at(24, 22, 10);
  it.note(jonas, "I had been ready for an argument all week. There was none. I slept.");

  it.at(26, 8, 5);
  const EventId station = it.promise(mila, "Be at the station at 18:40", it.due(26, 18, 40));
  it.at(26, 19, 40);
  it.kept(mila, station, Outcome::kept_later, "I was there at ten past. I should have written.");
  it.at(26, 20, 0);
  it.kept(jonas, station, Outcome::kept_later);

  it.at(28, 9, 0);
  const EventId light = it.promise(jonas, "Fix the light in the bathroom", it.due(30));
  it.at(31, 20, 0);
  it.kept(jonas, light, Outcome::not_kept, "I put it off, and then I did not say so.");
  it.at(31, 20, 4);
  const EventId torch =
      it.promise(jonas, "Fix the light, with you holding the torch", it.due(33, 18, 0));
  it.at(33, 17, 30);
  it.kept(jonas, torch);
  it.at(33, 18, 10);
  it.noticed(mila, "Said that he had put it off, before I saw that it was dark", owned_up, light);
  it.at(33, 22, 0);
  it.in_mine(mila, KeepMoment{Words{"He asked how the exam went and waited for the whole answer"},
                              respected_me,
                              {},
                              {}});
}

// What is seen differently, what is changed together, and what was hard.
void harder_days(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(36, 8, 0);
  const EventId evening = it.promise(jonas, "Keep the evening free for us", it.due(36, 20, 0));
  it.at(36, 22, 30);
  it.kept(jonas, evening);
  it.at(36, 22, 50);
  it.kept(mila, evening, Outcome::not_kept, "You were here. Your phone was, too.");
  it.at(37, 7, 15);
  it.note(mila, "We remember it differently and both of it stands there. Odd, how that calms me.");
  it.at(37, 19, 0);
  const EventId hall = it.promise(jonas, "My phone sleeps in the hall from eight", it.due(41));
  it.at(41, 22, 0);
  it.kept(jonas, hall);
  it.at(41, 22, 20);
  it.wish(mila, ThankForPromise{hall});

  it.at(43, 12, 0);
  const EventId parents =
      it.promise(mila, "Cook for your parents when they come", it.due(46, 18, 0));
  it.at(43, 19, 30);
  const EventId proposal =
      it.wish(jonas, ProposeChange{parents, Words{"We cook for them together"}, it.due(46, 17, 0)});
  it.at(43, 19, 45);
  const EventId together = it.wish(mila, AgreeToChange{parents, proposal});
  it.at(46, 21, 30);
  it.kept(mila, together);
  it.at(46, 23, 0);
  it.noticed(mila, "Peeled forty potatoes and sang", there_for_me, together);

  it.at(49, 20, 0);
  const EventId scan = it.promise(jonas, "Come along to the scan", it.due(52, 9, 30));
  it.at(52, 7, 15);
  const EventId early =
      it.cannot(jonas, scan, "They put me on the early shift, nobody else is left");
  it.at(52, 7, 30);
  it.answer(mila, scan, early, hard_for_me, "I did not want to be there alone.");
  it.at(52, 7, 41);
  it.wish(jonas, SayIHearYou{scan, early});
  it.at(52, 20, 0);
  it.kept(jonas, scan, Outcome::not_kept);
  const EventId leave = it.promise(jonas, "Have the day off for the next one, in writing",
                                   it.due(54), {}, "If they say no, I tell you the same day");
  it.at(52, 22, 40);
  it.note(mila, "All well with the scan. I was angrier about the empty chair than afraid.");
  it.at(54, 16, 0);
  it.kept(jonas, leave);
  it.at(54, 19, 0);
  it.noticed(mila, "Came home with the letter in his hand", kept_their_word, leave);
  it.at(54, 19, 30);
  it.note(jonas, "I could have asked for the day three weeks ago. I will not wait again.");
}

// Ordinary weeks.
void third_month(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(58, 18, 0);
  const EventId market = it.promise(mila, "Bread from the market, the dark one", it.due(59, 11, 0));
  it.at(59, 10, 30);
  const EventId later = it.late(mila, market, it.due(59, 12, 0), "A queue to the church");
  it.at(59, 10, 33);
  it.answer(jonas, market, later, thanks);
  it.at(59, 11, 55);
  it.kept(mila, market);

  it.at(62, 8, 0);
  const EventId insurance = it.promise(jonas, "Send the form to the insurance", it.due(64, 17, 0));
  it.at(64, 16, 10);
  const EventId form = it.late(jonas, insurance, it.due(65, 17, 0), "A number is missing");
  it.at(64, 16, 30);
  it.answer(mila, insurance, form, lets_change_it, "Let me look for the number tonight.");
  it.at(65, 15, 0);
  it.kept(jonas, insurance);
  it.at(65, 15, 30);
  it.wish(mila, ThankForPromise{insurance});

  it.at(67, 21, 0);
  const EventId run = it.in_mine(
      mila, MakeOwnPromise{Words{"Run on two mornings this week, however slowly"}, {}, it.due(73)});
  it.at(69, 20, 0);
  it.noticed(jonas, "Laughed with my mother on the phone, the whole hour", safe_to_be_with);
  it.at(73, 21, 0);
  it.in_mine(mila, CloseOwnPromise{run, OwnOutcome::kept});

  it.at(75, 8, 0);
  const EventId scan = it.promise(jonas, "Come along to the second scan", it.due(77, 9, 30));
  it.at(77, 9, 20);
  it.kept(jonas, scan);
  it.at(77, 13, 0);
  it.noticed(mila, "Sat in the chair. Held the coat. Said nothing clever.", there_for_me, scan);
  it.at(77, 13, 20);
  it.note(mila, "The chair was not empty.");

  it.at(80, 19, 0);
  const EventId call = it.promise(mila, "Call the plumber in the morning", it.due(81, 12, 0));
  it.at(81, 9, 0);
  it.wish(jonas, ReleasePromise{call});
  it.at(81, 9, 5);
  it.noticed(jonas, "Wanted to call the plumber though it was my turn", noticed_what_i_need);

  it.at(84, 22, 0);
  it.in_mine(jonas, NameNeed{Words{"An hour after the night shift in which nobody wants anything"},
                             Words{"The door of the small room stays shut, and that is fine"},
                             {care, respect}});
  it.at(86, 18, 0);
  const EventId home = it.promise(jonas, "Home by half past six", it.due(86, 18, 30));
  it.at(86, 18, 12);
  const EventId ten = it.late(jonas, home, it.due(86, 18, 45), "Tram");
  it.at(86, 18, 14);
  it.answer(mila, home, ten, thanks);
  it.at(86, 18, 44);
  it.kept(jonas, home);
}

// What lies there when the windows open.
void today(Telling& it) {
  Partner& mila = it.mila();
  Partner& jonas = it.jonas();
  it.at(89, 20, 0);
  it.wish(mila, TellNeed{{},
                         Words{"To be asked before we say yes to others"},
                         Words{"\"Let me ask Mila\" instead of \"we'd love to\""},
                         {respect}});
  it.at(89, 20, 30);
  it.noticed(jonas, "Kept the last piece for me and pretended not to be hungry",
             noticed_what_i_need);
  it.before_the_end(180);
  it.promise(jonas, "Home in time to eat together", it.due_in(180 + 70));
  it.before_the_end(120);
  it.promise(mila, "Water the plants on the balcony", it.due(demo_days - 1));
}

}  // namespace

Instant first_evening(Instant end) { return instant_of(end, demo_days, 0, 20, 0); }

Status live_three_months(Partner& mila, Partner& jonas, PassingTime& time, Instant end) {
  Telling it(mila, jonas, time, end, demo_days);
  beginning(it);
  first_weeks(it);
  second_month_begins(it);
  harder_days(it);
  third_month(it);
  today(it);
  it.before_the_end(0);
  return it.status();
}

}  // namespace troth::cli
