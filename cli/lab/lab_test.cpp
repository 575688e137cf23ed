// The lab from the outside: what goes in, what comes out, and what it says of what it does not
// take.
#include "cli/lab/lab.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/lab/couple.h"
#include "cli/lab/evaluate.h"
#include "cli/lab/fit.h"
#include "cli/lab/people.h"
#include "cli/lab/replay.h"

namespace troth::lab {
namespace {

using nlohmann::json;

struct Said {
  int code = 0;
  std::string out;
  std::string err;
  std::vector<json> lines() const {
    std::vector<json> all;
    std::istringstream in(out);
    for (std::string line; std::getline(in, line);) all.push_back(json::parse(line));
    return all;
  }
};

Said lab(std::vector<std::string_view> words, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(words, in, out, err);
  return {code, out.str(), err.str()};
}

std::string kept_file(const std::string& name, const std::string& text) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path) << text;
  return path.string();
}

// The lines of a vector of tests/vectors/engine; its attribution is since a read at the last
// check-in.
std::string history_of(const json& vector) {
  std::vector<std::pair<std::pair<double, int>, json>> lines;
  std::size_t breaches = 0;
  const auto id = [](std::size_t number) { return "b" + std::to_string(number); };
  for (const json& op : vector["ops"]) {
    const double t = op[1];
    json line = {{"t", t}};
    if (op[0] == "act") {
      line.update({{"act", op[2]}, {"weight", op[3]}});
    } else if (op[0] == "breach") {
      line.update({{"breach", op[2]}, {"hurt", op[3]}, {"how", op[4]}, {"id", id(breaches++)}});
    } else if (op[0] == "step") {
      line.update({{"step", op[4]}, {"by", op[3]}, {"of", id(op[2])}, {"quality", op[5]}});
    } else {
      line.update({{"promise", op[2]},
                   {"s", op[3]["s"]},
                   {"headsup_before_due", op[3].value("headsup_before_due", false)}});
      line.update({{"how", nullptr}, {"id", id(breaches++)}});
    }
    lines.push_back({{t, 0}, line});
  }
  for (const json& checkin : vector["checkins"])
    lines.push_back(
        {{checkin[0], 1}, {{"t", checkin[0]}, {"checkin", checkin[1]}, {"need", nullptr}}});
  if (!vector["checkins"].empty()) {
    const double last = vector["checkins"].back()[0];
    lines.push_back({{last, 2}, {{"t", last}, {"read", true}}});
  }
  for (const json& one : vector["end"]["sharing"])
    lines.push_back(
        {{one[0], 0},
         {{"t", one[0]}, {"exchange", {{"me", one[1]}, {"you", one[2]}, {"rho", one[3]}}}}});
  lines.push_back({{vector["end"]["t"], 3}, {{"t", vector["end"]["t"]}, {"read", true}}});
  std::ranges::stable_sort(lines, {}, [](const auto& line) { return line.first; });
  std::string text;
  for (const auto& line : lines) text += line.second.dump() + "\n";
  return text;
}

TEST(Replay, ReproducesTheVectorsThroughItsOwnText) {
  std::ifstream file(std::filesystem::path(TROTH_ROOT) / "tests/vectors/engine/fixtures.json");
  for (const json& vector : json::parse(file)) {
    SCOPED_TRACE(vector["name"].get<std::string>());
    const Said said = lab({"replay", "-"}, history_of(vector));
    ASSERT_EQ(said.code, 0) << said.err;
    const auto lines = said.lines();
    std::size_t step = 0;
    for (const json& line : lines) {
      if (!line.contains("checkin")) continue;
      const json& wanted = vector["steps"][step++];
      for (const char* name :
           {"pred_u_mean", "pred_u_sd", "pred_y_mean", "pred_y_q05", "pred_y_q95", "loglik_so_far"})
        EXPECT_NEAR(line[name].get<double>(), wanted[name].get<double>(), 1e-8) << name;
      EXPECT_EQ(line["phi"].size(), 3u);
      EXPECT_EQ(line["phi"][0].size(), 8u);
    }
    EXPECT_EQ(step, vector["steps"].size());
    const json& end = lines.back();
    for (const char* name :
         {"u_mean", "u_sd", "trust_median", "trust_q05", "trust_q95", "cautious_u", "vulnerability",
          "closeness", "distance", "mean_noise_q"})
      EXPECT_NEAR(end[name].get<double>(), vector["end"][name].get<double>(), 1e-6) << name;
    EXPECT_EQ(end["breaches"].size(), vector["end"]["breaches"].size());
    if (vector["checkins"].empty()) continue;
    EXPECT_NEAR(end["attribution_total_points"], vector["end"]["attribution_total_points"], 1e-6);
    double sum = 0;
    for (const json& cause : end["attribution"]) sum += cause["points"].get<double>();
    EXPECT_NEAR(sum, end["attribution_total_points"], 1e-10);
  }
}

TEST(Replay, ForecastsAreMadeBeforeTheAnswer) {
  const std::string start = R"({"t":1,"act":"KEPT"})"
                            "\n";
  const auto one = lab({"replay", "-"}, start + R"({"t":2,"checkin":10})").lines()[0];
  const auto other = lab({"replay", "-"}, start + R"({"t":2,"checkin":90})").lines()[0];
  EXPECT_EQ(one["pred_y_mean"], other["pred_y_mean"]);
  EXPECT_NE(one["loglik_so_far"], other["loglik_so_far"]);
}

TEST(Replay, NumbersRoundTripExactly) {
  const Said said =
      lab({"replay", "-"}, "{\"t\":0.1,\"checkin\":33.3}\n{\"t\":7.7,\"read\":true}\n");
  for (const json& line : said.lines()) EXPECT_EQ(json::parse(line.dump()), line);
  EXPECT_EQ(said.lines()[0]["t"].get<double>(), 0.1);
}

TEST(Replay, NeedsAreNamedWeighedAskedAboutAndRetired) {
  const Said said = lab({"replay", "-"},
                        R"({"t":0,"named":"my word","about":["reliability"],"weight":2}
{"t":0,"named":"truth","about":["honesty","respect"]}
{"t":1,"breach":"LIE","hurt":1,"how":"caught","id":"b1"}
{"t":2,"checkin":30,"need":"truth"}
{"t":3,"checkin":60,"need":"my word"}
{"t":4,"weighed":"my word","weight":1}
{"t":5,"read":true}
{"t":6,"retired":"truth"}
{"t":7,"read":true}
)");
  ASSERT_EQ(said.code, 0) << said.err;
  const auto lines = said.lines();
  EXPECT_LT(lines[2]["needs"]["truth"]["trust_median"],
            lines[2]["needs"]["my word"]["trust_median"]);
  EXPECT_FALSE(lines[3]["needs"].contains("truth"));
  EXPECT_EQ(lines[0]["need"], "truth");
}

TEST(Replay, AThreatShutsUntilThePersonClearsIt) {
  const Said said = lab({"replay", "-"}, R"({"t":0,"breach":"THREAT","hurt":1,"how":null,"id":"x"}
{"t":1,"read":true}
{"t":2,"clear":"x"}
{"t":3,"read":true}
)");
  ASSERT_EQ(said.code, 0) << said.err;
  EXPECT_TRUE(said.lines()[0]["unsafe"]);
  EXPECT_EQ(said.lines()[0]["vulnerability"], 0.0);
  EXPECT_FALSE(said.lines()[1]["unsafe"]);
  EXPECT_GT(said.lines()[1]["vulnerability"], 0.0);
}

TEST(Reader, SaysWhichLineAndWhyAndPrintsNothingForIt) {
  const std::vector<std::pair<std::string, std::string>> bad = {
      {R"({"t":1,"act":"KEPT","colour":1})", "not known"},
      {R"({"t":1,"act":"WAVED"})", "no kind"},
      {R"({"t":1,"act":"LIE"})", "breach"},
      {R"({"t":1,"breach":"KEPT","hurt":1})", "act"},
      {R"({"t":1,"act":"KEPT","weight":-1})", "weight"},
      {R"({"t":1,"act":"KEPT","weight":"1"})", "number"},
      {R"({"t":-1,"act":"KEPT"})", "before"},
      {R"({"t":NaN,"act":"KEPT"})", "JSON"},
      {R"({"t":1e999,"act":"KEPT"})", "JSON"},
      {R"({"t":1e300,"act":"KEPT"})", "finite"},
      {R"({"act":"KEPT"})", "missing"},
      {R"({"t":1})", "nothing"},
      {R"({"t":1,"act":"KEPT","checkin":3})", "one thing"},
      {R"({"t":1,"checkin":101})", "between 0 and 100"},
      {R"({"t":1,"checkin":null})", "number"},
      {R"({"t":1,"checkin":50,"need":"n"})", "no need"},
      {R"({"t":1,"checkin":50,"need":3})", "text"},
      {R"({"t":1,"breach":"LIE","hurt":2})", "1.5"},
      {R"({"t":1,"breach":"LIE"})", "missing"},
      {R"({"t":1,"breach":"LIE","hurt":1,"how":"guessed"})", "how"},
      {R"({"t":1,"breach":"LIE","hurt":1,"id":7})", "id"},
      {R"({"t":1,"breach":"LIE","hurt":1,"id":"known"})", "before"},
      {R"({"t":1,"breach":"LIE","hurt":1,"id":""})", "empty"},
      {R"({"t":1,"step":"heard","by":"off","of":"known"})", "no step"},
      {R"({"t":1,"step":"heard","by":"me","of":"known"})", "by"},
      {R"({"t":1,"step":"heard","by":"inj","of":"stranger"})", "no line before"},
      {R"({"t":1,"step":"heard","by":"inj","of":"known","quality":2})", "quality"},
      {R"({"t":1,"step":"heard","of":"known"})", "missing"},
      {R"({"t":1,"clear":"stranger"})", "no line before"},
      {R"({"t":1,"clear":"known"})", "threat"},
      {R"({"t":1,"promise":"perhaps"})", "kept or broken"},
      {R"({"t":1,"promise":"kept","s":9})", "1.5"},
      {R"({"t":1,"promise":"kept","headsup_before_due":1})", "true or false"},
      {R"({"t":1,"exchange":{"me":1,"you":1}})", "exchange"},
      {R"({"t":1,"exchange":{"me":1,"you":1,"rho":3}})", "between"},
      {R"({"t":1,"exchange":{"me":1,"you":1,"rho":"x"}})", "exchange"},
      {R"({"t":1,"read":false})", "read"},
      {R"({"t":1,"named":"n","about":[]})", "about"},
      {R"({"t":1,"named":"n","about":["money"]})", "about"},
      {R"({"t":1,"named":"n"})", "about"},
      {R"({"t":1,"named":"n","about":["care"],"weight":0})", "weight"},
      {R"({"t":1,"retired":"n"})", "no need"},
      {R"({"t":1,"weighed":"n","weight":1})", "no need"},
      {R"({"t":1,"t":2,"act":"KEPT"})", "\"t\" twice"},
      {R"({"t":1,"exchange":{"me":1,"me":0,"you":1,"rho":1}})", "\"me\" twice"},
      {R"({"t":1,"act":"KEPT"} {"t":2,"act":"KEPT"})", "JSON"},
      {R"({"t":1,"person":"Ana"})", "not known"},
      {R"([1,2])", "braces"},
      {R"(hello)", "JSON"},
      {"{\"t\":1,\"act\":\"" + std::string(70'000, 'x') + "\"}", "64 KiB"}};
  for (const auto& [line, word] : bad) {
    const Said said =
        lab({"replay", "-"},
            "{\"t\":0,\"breach\":\"BROKEN\",\"hurt\":1,\"id\":\"known\"}\n\n" + line + "\n");
    EXPECT_EQ(said.code, 2) << line.substr(0, 80);
    EXPECT_EQ(said.out, "") << line.substr(0, 80);
    EXPECT_TRUE(said.err.starts_with("line 3: ")) << said.err;
    EXPECT_NE(said.err.find(word), std::string::npos) << line.substr(0, 80) << " -> " << said.err;
  }
}

TEST(Replay, AFolderIsNotAHistory) {
  EXPECT_EQ(lab({"replay", testing::TempDir()}).code, 1);
  EXPECT_EQ(lab({"evaluate", testing::TempDir(), "--quiet"}).code, 2);
}

TEST(ModelFile, WhatIsPrintedIsReadAsTheSame) {
  const Said printed = lab({"model"});
  ASSERT_EQ(printed.code, 0);
  const std::string path = kept_file("troth_model.json", printed.out);
  EXPECT_EQ(lab({"model", "--model", path}).out, printed.out);
  const std::string history = "{\"t\":1,\"act\":\"CARE\"}\n{\"t\":2,\"checkin\":70}\n";
  EXPECT_EQ(lab({"replay", "-", "--model", path}, history).out, lab({"replay", "-"}, history).out);
}

TEST(ModelFile, OtherKindsNeedsSignsAndScalesWork) {
  const std::string path =
      kept_file("troth_other.json", R"({"scale":{"linear":true,"low":50,"span":25},
    "kinds":[{"name":"UP","sign":0,"effect":0.1,"spread":0.2},{"name":"DOWN","breach":true,"sign":-1,"effect":-1,"spread":0.5,"conduct":{"UP":1}}],
    "needs":[{"name":"n","about":["care"]}], "grid":{"healing":{"values":[0.5],"weights":[1]}}})");
  const Said said = lab({"replay", "-", "--model", path},
                        "{\"t\":1,\"act\":\"UP\"}\n{\"t\":2,\"breach\":\"DOWN\",\"hurt\":1}\n{"
                        "\"t\":2,\"checkin\":40,\"need\":\"n\"}\n{\"t\":3,\"read\":true}\n");
  ASSERT_EQ(said.code, 0) << said.err;
  EXPECT_EQ(said.lines()[0]["phi"].size(), 1u);
  EXPECT_EQ(said.lines()[1]["beta_mean"].size(), 2u);
  EXPECT_TRUE(said.lines()[1]["needs"].contains("n"));
}

TEST(ModelFile, HostileModelsAreRefusedWithASentence) {
  std::string million = R"({"kinds":[)";
  for (int i = 0; i < 1'000'000; ++i) million += i == 0 ? "{}" : ",{}";
  million += "]}";
  const std::vector<std::pair<std::string, std::string>> bad = {
      {R"({"kinds":[]})", "at least one kind"},
      {million, "at most 16 kinds"},
      {std::string(9u << 20, ' '), "8 MiB"},
      {R"({"kinds":[{"name":"A","spread":-0.1}]})", "spread"},
      {R"({"kinds":[{"name":"A","spread":1,"sign":1,"effect":-1}]})", "sign"},
      {R"({"kinds":[{"name":"A","spread":1,"sign":4}]})", "sign"},
      {R"({"kinds":[{"name":"A","spread":1},{"name":"A","spread":1}]})", "same name"},
      {R"({"kinds":[{"spread":1}]})", "name"},
      {R"({"kinds":[{"name":"A","spread":1,"size":1}]})", "not known"},
      {R"({"kinds":[{"name":"A","spread":1,"conduct":{"B":1}}]})", "conduct"},
      {R"({"kinds":[{"name":"A","spread":1,"gate":true}]})", "gate"},
      {R"({"kinds":[{"name":"A","spread":1,"breach":true,"deeds":1,"commitment":2}]})",
       "good acts"},
      {R"({"kinds":[{"name":"A","spread":1,"breach":true,"floor":2}]})", "floor"},
      {R"({"kinds":7})", "list"},
      {R"({"baseline_spread":-1})", "spread"},
      {R"({"baseline_spread":0})", "spread"},
      {R"({"mood_spread":-1})", "mood"},
      {R"({"drift_days":0})", "time constant"},
      {R"({"goodwill_most":-1})", "negative"},
      {R"({"discovery":[1,2]})", "5 numbers"},
      {R"({"discovery":[1,2,3,4,"x"]})", "5 numbers"},
      {R"({"doer":[0.5,0.5,0.5,0,0,0]})", "sum"},
      {R"({"most_floor":2})", "share"},
      {R"({"grid":{"noise":{"values":[1,2],"weights":[1]}}})", "noise"},
      {R"({"grid":{"noise":{"values":[-1],"weights":[1]}}})", "positive"},
      {R"({"grid":{"luck":{"values":[1],"weights":[1]}}})", "not known"},
      {R"({"scale":{"span":0}})", "span"},
      {R"({"scale":{"low":5}})", "beyond"},
      {R"({"scale":{"wobble":0,"points":0}})", "certainty"},
      {R"({"scale":{"linear":"yes"}})", "true or false"},
      {R"({"claim_check_ins":-2})", "at least 0"},
      {R"({"claim_check_ins":1.5})", "whole"},
      {R"({"needs":[{"name":"n"}]})", "about"},
      {R"({"needs":[{"name":"n","about":["care"],"weight":-1}]})", "weight"},
      {R"({"needs":[{"about":["care"]}]})", "name"},
      {R"({"surprise":1})", "not known"},
      {R"({"baseline":1,"baseline":2})", "twice"},
      {"[]", "object"},
      {"{", "JSON"}};
  for (const auto& [model, word] : bad) {
    const Said said = lab({"replay", "-", "--model", kept_file("troth_bad.json", model)}, "");
    EXPECT_EQ(said.code, 2) << model.substr(0, 60);
    EXPECT_EQ(said.out, "");
    EXPECT_NE(said.err.find(word), std::string::npos) << model.substr(0, 60) << " -> " << said.err;
  }
  EXPECT_EQ(lab({"model", "--model", "/nowhere/at/all.json"}).code, 2);
}

TEST(Arguments, AreRefusedWithASentence) {
  EXPECT_EQ(lab({}).code, 2);
  EXPECT_EQ(lab({"--help"}).code, 0);
  EXPECT_EQ(lab({"model", "--help"}).code, 0);
  for (const auto& words :
       std::vector<std::vector<std::string_view>>{{"dance"},
                                                  {"replay"},
                                                  {"replay", "a", "b"},
                                                  {"replay", "/nowhere/at/all"},
                                                  {"model", "x"},
                                                  {"model", "--model"},
                                                  {"model", "--size", "3"},
                                                  {"simulate", "--couples", "0"},
                                                  {"simulate", "--couples", "many"},
                                                  {"simulate", "--world", "ours"},
                                                  {"simulate", "x"},
                                                  {"evaluate", "--world", "ours"},
                                                  {"evaluate", "/nowhere/at/all"},
                                                  {"evaluate", "-", "--people", "some"},
                                                  {"fit"}}) {
    const Said said = lab(words);
    EXPECT_EQ(said.code, 2);
    EXPECT_NE(said.err + said.out, "");
  }
}

TEST(Simulate, ASeedMeansTheSameCouplesAndTheirHistoriesReplay) {
  const Said one = lab({"simulate", "--couples", "3", "--days", "120", "--seed", "5", "--quiet"});
  ASSERT_EQ(one.code, 0);
  EXPECT_EQ(lab({"simulate", "--couples", "3", "--days", "120", "--seed", "5", "--quiet"}).out,
            one.out);
  EXPECT_NE(lab({"simulate", "--couples", "3", "--days", "120", "--seed", "6", "--quiet"}).out,
            one.out);
  const Said replayed = lab({"replay", "-"}, one.out);
  EXPECT_EQ(replayed.code, 0) << replayed.err;
  EXPECT_GT(replayed.lines().size(), 40u);
  const Said evaluated = lab({"evaluate", "-", "--json", "--quiet"}, one.out);
  ASSERT_EQ(evaluated.code, 0) << evaluated.err;
  EXPECT_EQ(evaluated.lines()[0]["people"], 3);
}

TEST(Law, L32_NextAnswersFallIntoTheirBandsAndTheEngineBeatsTheBestSimplePredictor) {
  const Said said =
      lab({"evaluate", "--couples", "200", "--seed", "20261122", "--json", "--quiet"});
  ASSERT_EQ(said.code, 0);
  const json got = said.lines()[0];
  EXPECT_GE(got["troth"]["cover90"], 0.88);
  EXPECT_LE(got["troth"]["cover90"], 0.92);
  EXPECT_LE(got["troth"]["rmse"].get<double>(), 0.92 * got["best_simple_rmse"].get<double>());
}

TEST(Evaluate, EveryWorldRunsAndIsSaidInWordsToo) {
  for (const std::string_view world : kWorlds) {
    const Said said = lab({"evaluate", "--world", world, "--couples", "4", "--seed", "3"});
    EXPECT_EQ(said.code, 0) << world;
    EXPECT_NE(said.out.find("not validated on couples"), std::string::npos);
    EXPECT_NE(said.err.find("4 of 4"), std::string::npos);
  }
  EXPECT_EQ(lab({"evaluate", "-"}, "").code, 2);
  EXPECT_EQ(lab({"evaluate", "-", "--people", "odd"}, "{\"t\":1,\"checkin\":3}\n").code, 2);
  EXPECT_NE(lab({"evaluate", "-"}, "{\"t\":1,\"checkin\":3}\n{\"t\":0,\"checkin\":3}\n")
                .err.find("line 2"),
            std::string::npos);
}

// A study in which the level barely moves by itself and every event moves it by ten points.
TEST(Evaluate, ScoresStrictlyOneStepAheadAndTunesOnTheOtherHalf) {
  std::string study;
  for (int person = 0; person < 8; ++person) {
    study += json{{"person", std::to_string(person)}}.dump() + "\n";
    double level = 40 + person;
    for (int day = 0; day < 10; ++day) {
      study += json{{"t", day}, {"checkin", level}}.dump() + "\n";
      const bool good = (day + person) % 3 != 0;
      study += json{{"t", day + 0.5}, {"act", good ? "KEPT" : "CARE"}}.dump() + "\n";
      level += good ? 4 : -6;
    }
  }
  const Said said = lab({"evaluate", "-", "--people", "odd", "--json", "--quiet"}, study);
  ASSERT_EQ(said.code, 0) << said.err;
  const json got = said.lines()[0];
  EXPECT_EQ(got["people"], 4);
  EXPECT_EQ(got["forecasts"], 36) << "all but the first of each";
  EXPECT_LT(got["ar_events"]["rmse"], 1e-3) << "it is a regression with events, exactly";
  EXPECT_LT(got["ar_events_by_level"]["rmse"], 1e-2);
  EXPECT_LE(got["ewma"]["rmse"], got["last_value"]["rmse"]) << "which is an EWMA of weight 1";
  EXPECT_NEAR(got["last_value"]["rmse"], std::sqrt((2 * 16 + 36) / 3.0), 1e-9);
  EXPECT_NEAR(got["last_value"]["rmse_error"], 0, 0.2) << "people are alike here";
  EXPECT_GT(got["troth"]["rmse"], 0.5) << "the couple model knows nothing of such a study";
}

TEST(Evaluate, TheErrorOfAMeanIsThatBetweenPeople) {
  Mean alike;
  Mean different;
  for (int person = 0; person < 100; ++person) {
    alike.add(5.0 * 10, 10);
    different.add((person % 2 == 0 ? 4.0 : 6.0) * 10, 10);
  }
  EXPECT_DOUBLE_EQ(alike.value(), 5);
  EXPECT_DOUBLE_EQ(alike.error(), 0);
  EXPECT_DOUBLE_EQ(different.value(), 5);
  EXPECT_NEAR(different.error(), 0.1, 1e-12) << "one unit between people, a hundred of them";
  EXPECT_EQ(Mean().value(), 0);
  EXPECT_EQ(Mean().error(), 0);
}

TEST(Fit, FindsTheSignAndRaisesTheLikelihood) {
  const std::string drawn =
      lab({"simulate", "--couples", "6", "--days", "60", "--seed", "2", "--quiet"}).out;
  const Said fitted = lab({"fit", "-", "--rounds", "2"}, drawn);
  ASSERT_EQ(fitted.code, 0) << fitted.err;
  const json model = json::parse(fitted.out);
  for (const json& kind : model["kinds"])
    EXPECT_GE(kind["sign"].get<double>() * kind["effect"].get<double>(), 0);
  const std::string path = kept_file("troth_fitted.json", fitted.out);
  EXPECT_EQ(lab({"evaluate", "-", "--model", path, "--quiet"}, drawn).code, 0);
  EXPECT_NE(fitted.err.find("->"), std::string::npos);
}

}  // namespace
}  // namespace troth::lab
