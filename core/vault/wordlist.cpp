#include "vault/wordlist.h"

#include <array>

namespace troth {
namespace {

// Our own choice of words, in alphabetical order, one space between two. Never changed: a word is
// eleven bits of what people have written on paper.
constexpr std::string_view every_word =
    "abbey aboard abundant accent ace acorn acre across action actor adapt add address adept "
    "adjust admire adobe adopt advance advice aerial afar afloat agate age agenda agile "
    "airport ajar album alcove alert alfalfa algae alive ally almanac almond aloe along aloud "
    "alpaca alphabet alpine alto amaze amber amble amend ample amuse anchor ancient angle "
    "animal ankle annex annual answer antelope anthem antique antler apple apricot apron aqua "
    "arbor arcade arch arctic ardent area arena aria arid arise armchair aroma around arrange "
    "arrive arrow art article ascend ash ashore ask asleep aspen aspire assemble aster "
    "astound astro athlete atlas atom attach attend attic auburn auction audible august aura "
    "auto autumn avenue aviator avid avocado awake award awesome awning axis axle azure "
    "babble baby badge bagel bagpipe bake balance balcony ballad balm balsa bamboo banana "
    "band banjo bank banner banquet bark barley barn barrel basalt bashful basic basket batch "
    "bath baton batter bay bayou bead beagle beak beam bean beard beauty bedrock beetle "
    "begonia beige bell belong belt bench bend benefit bicycle bike binder bingo biology "
    "birch biscuit blanket blaze blend bless blimp bliss bloom blossom blouse blue bluff "
    "blush boat bobbin bold bolt bond bone bonfire bongo bonnet bonus book boost boot border "
    "bottle bounce bouquet bowl box brace brain branch brass brave bread breeze brew brick "
    "bridge brief bright brisk broad broccoli bronze brook brother brown brush bubble bucket "
    "bud buddy buffalo bugle build bulb bulk bumble bumper bundle bungalow bunny buoy burger "
    "burlap burrow bus bush butter buzz bypass cab cabbage cabin cable cactus cadence cafe "
    "cake calcium calendar calm camel camp canal candle canoe canteen canvas canyon cap "
    "capital captain car caramel carbon card care cargo caribou carnival carol carp carrot "
    "cart carve cascade case cashew castle casual cat catalog catch cattle cave cedar celery "
    "cello cement center ceramic chain chalet chamber change chapel charm chat cheddar cheek "
    "chef cherry chess chew chief chime china chip chisel choice chorus chrome chuckle chunk "
    "cider cinema cinnamon circle citizen citrus city civic clam clan clap clarinet clay "
    "clean clever cliff climate clinic clip cloak clock clog cloth cloud clover club clue "
    "coach coast coat cobalt cobbler cobra cocoa code coffee coil coin cold collar color colt "
    "column combine comedy comfort comic compass concert condor cone confide conga connect "
    "console content cook cool copper copy coral cork corn corridor cosmic cottage couch "
    "country courage cousin cover coyote cozy crab cradle craft crane crater crayon cream "
    "credit crescent crew cricket crimson crisp crocus crossing crow crunch crust crystal cub "
    "cube cuckoo cucumber cuddle culture cup cupboard cupcake curb curious curl curtain curve "
    "cushion custard cute cycle cylinder cypress daffodil dahlia dairy daisy dance dandy "
    "daughter dawn day dazzle december deck decor deep delight delta denim dense dental depot "
    "depth derby design desk dessert destiny detail detour develop device devote dial diamond "
    "diary dig digit dignity dill dime dimple diner dinghy dinner dinosaur diploma disc dish "
    "distance dive dock doctor dog doll dolphin dome domino donate donkey donor door dorm dot "
    "double dough dove down draft dragon drama draw dream dress drift drill drink drive "
    "drizzle drum dry duck duet dugout duke dune duplex dusk dust dwell dynamic eager eagle "
    "ear earth ease east easy eat ebony echo eclipse ecology edge edible edit educate eel "
    "effort egg elastic elbow elder elegant element elephant elevator elf elite elk elm ember "
    "emblem embrace emerald emotion empathy empty emu enable enamel enchant encore end "
    "endless endure energy engage engine enjoy enrich ensemble enter entry envelope epic "
    "epoch equal errand espresso essay essence estate eternal evening evolve example excite "
    "exercise exhale exhibit exotic expand expert explore export express extend eyebrow fable "
    "fabric face factory faith falcon family famous fan fancy fantasy far farm fashion fast "
    "father faucet favor fawn feast feather february fedora feel fellow felt fence fender "
    "fennel fern ferry fertile festival fetch fiber fiction fiddle field fiesta fifty fig "
    "figure file fill film filter final finch finger finish fire first fish fit five fjord "
    "flag flame flannel flash flat flavor fleece flexible flicker flight flint flip float "
    "flock floor florist flour fluent fluff fluid flute fly foam focus fog foil fold foliage "
    "folk follow fond food foot forest fork fortune forum forward fossil foster found fox "
    "foyer frame freckle free fresh friend frog front frost frozen fruit fudge fuel fun "
    "funnel furnace future fuzzy gable gadget gain galaxy gallery game gander garage garden "
    "garland garment garnet gather gauge gaze gecko gelatin gem generous genius gentle "
    "genuine geology geranium gesture geyser giant gift gigantic giggle ginger giraffe "
    "glacier glad glance glass glaze gleam glen glide glimmer glitter globe glory glossy "
    "glove glow glue gnome goal goat goblet gold golf gondola goose gopher gorge gossamer "
    "gourmet gown grace grain grammar grand grape grass grateful gravel gray green grid "
    "griffin grill grin grip grocery groove ground grove grow guest guild guitar gulf gull "
    "gum guppy gust gymnast gypsum habit hail hall halo hamlet hammer hamster hand hangar "
    "happen harbor harmony harness harp harvest hat hatch haven hawk hazel healthy heart heat "
    "heaven hedge height helium helmet help hen herald herb heritage hero hickory high hike "
    "hill hinge hint hippo history hive hobby hockey holiday hollow home honest hood hoof "
    "hook hop hope horizon horn horse host hotel house hover hub huddle human humble humid "
    "humor hurdle husky hut hyacinth hybrid hydrant hyena ice icicle icon identity igloo "
    "iguana image impala improve inch include indigo indoor infant ink inlay inlet inner "
    "innocent insect inside inspire instant invent invite inward iris iron island isotope "
    "item ivory ivy jacket jade jam january jar jasmine jaunt javelin jay jazz jeans jelly "
    "jester jet jetty jewel jigsaw jingle job jog join joke jolly journal joy jubilee juggle "
    "juice jukebox july jumble jump junction june jungle junior jute kale kangaroo karate "
    "kayak keel kelp kennel kestrel ketchup kettle key keyboard kidney kilo kilt kimono kind "
    "kinetic king kiosk kitchen kite kitten kiwi knack knapsack knee knit knob knock knot "
    "koala label lace ladder ladle lady lagoon lake lamb lamp land lane language lantern lap "
    "lapel large lark latch lattice laugh launch laurel lava lavender lawn layer leader leaf "
    "league leap learn leather lecture ledge legacy legend lemon lemur lend length lens "
    "lentil leopard letter lever library lichen lid life lift light like lilac lily lime "
    "linden line linger lion liquid listen liter lively lizard llama loaf lobby lobster local "
    "lock locust lodge loft log logic lollipop look loom loop lounge love loyal luggage "
    "lullaby lumber lunar lunch lush lute luxury lyric macaroni machine magenta magic magnet "
    "magpie mahogany mallard mammal manatee mandolin mango manor mansion mantle map maple "
    "marathon marble march margin marigold market marmot maroon marsh marvel mascot mask "
    "mason match math mattress mature may mayor meadow meal meander medicine mellow melody "
    "melt memo mend mentor menu mercy meringue mermaid merry mesa metal meteor metro mica "
    "midnight mild mile milk mill mime mimic mimosa mineral mingle minnow mint minute miracle "
    "mirror mirth mitten mixer mixture moat mobile mocha model moist molar mole moment "
    "monarch money month monument mood moon moose mop mortar mosaic moss motel moth motion "
    "motor mound mouse mouth move movie mud muffin mug mulberry mule mumble mural museum "
    "mushroom music muslin mustard mutual myriad myrtle mystery nacho nail name nap napkin "
    "narwhal nation nature nautical navy neat nebula neck nectar needle nephew nest net "
    "nettle network news newt nibble nice nickel niece nimble nine noble nod nomad noodle "
    "noon notable note noun novel nozzle nurse nurture nut nutmeg nylon oak oasis oat oatmeal "
    "oblong oboe ocean octagon october ode okapi okra olive omelet onion online onward onyx "
    "opal open opera opinion optic orange orbit orchard oregano organ orient origami oriole "
    "ornament ostrich otter ounce outdoor outfit outlet oval oven owl oxbow oxen oxygen "
    "oyster ozone pacific pack paddle page pagoda paint pajamas palace palette palm pamphlet "
    "pan pancake panda panel panorama panther papaya paper paprika parade parcel parent park "
    "parlor parrot parsley passport pasta patch path patient patrol pattern pavement pavilion "
    "paw peach peanut pearl pebble pecan pelican pen pencil penguin pepper perch perfume "
    "petal petunia pewter pharmacy phone photo phrase physics piano piccolo picnic picture "
    "pier pigeon pilgrim pillar pilot pinch pine pink pint pioneer pipe pitch pivot pixel "
    "pizza plaid planet plaster plate plaza please pledge plenty plum plus pocket poem poet "
    "polar polish polka polo pond pony poodle pool popcorn poplar poppy popular porch "
    "porridge port post potato potion pottery pouch poultry powder prairie prance prefer "
    "prelude prepare present pretty pride print prism project prosper proud prune pudding "
    "puffin pulley pulp pulse puma pumpkin pupil puppet purchase purple purse puzzle pyramid "
    "python quail quality quarry queen quench quest quick quiet quill quince quip quirk "
    "quiver quiz quote rabbit raccoon radar radiant raffle raft rail rainbow raisin rake "
    "rally ramble ramp ranch ranger rapid rattle raven ravine ready rebound recall receive "
    "recipe recover redwood reef reflect refresh refuge regal rehearse reindeer rejoice "
    "relate relief remedy remind renew repair reply reserve resin respect rest return reunion "
    "reveal reward rhino rhubarb rhyme rhythm ribbon rice rich riddle ride ridge rim ring "
    "rinse ripple rise ritual river roam roast robe robin robot robust rock rodeo roof rookie "
    "room rooster root rope rose rotate rotunda round rover royal rubber ruby rudder rug "
    "rugby ruler rumba runway rural rustic sable saddle safari safe saffron saga sage salad "
    "salmon salon salt salute sample sand sapling sapphire sardine sash satchel satisfy "
    "saturn sauce sauna savanna save savory scallop scarf scatter scenic school science "
    "scissors scoop score scout scramble screen scribe scroll scrub scuba sculptor seagull "
    "seal season seat secure seed seesaw select seminar sentence sequel serene session settle "
    "seven shade shamrock shape share shawl sheep shelf shepherd sherbet shield shift shimmer "
    "shine ship shirt shoe shop shore shoulder shovel show shrub shuffle shutter sibling "
    "sierra siesta sift sigh signal silence silk silver simmer simple sincere sing sister six "
    "sixty sizzle skate sketch ski skill skin skip skirt sky skylark slate sled sleep slice "
    "slide slipper slogan slope slumber smart smile smith smooth snack snail snap sneaker "
    "sneeze snorkel snow snug soak soap soccer sock soda sofa soft soil solar solid solo "
    "solstice solution sonata song sonnet soothe soprano sorbet sorrel sound soup souvenir "
    "space spaniel spark speak spectrum sphere spice spider spin spiral splash splendid "
    "sponge spoon sport spot spout sprig sprout spruce spur squash squid stable stadium staff "
    "stage stamp stand staple star statue stay steady steep stem step stereo stew stick "
    "stitch stock stone stool storage stove straw stream stroll studio stump sturdy style "
    "subject sublime subway success suede sugar suggest suit summer sunday sunny sunrise "
    "sunset super supper supreme surf surprise surround sushi sustain swallow swamp swan swap "
    "sweater sweep swift swim swing switch sycamore symphony syrup table tackle taco tadpole "
    "tailor talent tandem tango tapestry tart taste tavern taxi teach teal team teapot teeth "
    "telegram temple tenant tender tennis tenor tent terrace text thank thatch theater "
    "thermal thimble thirty thistle thorn thousand thread thrift thumb thunder ticket tiger "
    "tile timber tinsel tiny tiptoe tissue title toad toast today toffee together token "
    "tomato tomorrow tonic tool tooth topaz topic torch tortoise toucan tour towel town toy "
    "track traffic trail tram tranquil trapeze travel tray treasure tree trellis tremolo "
    "trend triangle tribute tricycle trim trio trip triumph trolley trombone tropic trot "
    "troupe trowel truffle trumpet trunk tuba tube tuck tuesday tugboat tulip tumble tuna "
    "tundra tune tunic tunnel turbine turn turtle tutor tuxedo tweed twelve twenty twice twig "
    "twilight twin twirl twist ukulele ultra umbrella umpire uncle uncover unfold unicorn "
    "uniform union unique unison unite universe unlock unveil unwrap uphill uphold upland "
    "upright upstairs upward urban usher utensil utopia vacant valet valley van vanilla vapor "
    "variety varnish vase vast vault vehicle velvet vendor venture venue veranda verdant "
    "verse vertical vessel vest veteran viaduct vibrant victory video view village vine "
    "vintage vinyl viola vision vista visual vitamin vivid vocal voice volcano volley volt "
    "vowel voyage wafer waffle wagon walk wall walnut walrus waltz wander warbler warm wash "
    "watch water wave wax weave web weekday welcome well wharf wheat wheel whisk wicker "
    "widget width wild will wind wing winner winter wire wisdom wish wisteria witness wolf "
    "wombat wonder wool word woven wreath wren wrist yacht yak yam yard yarn yarrow yawn year "
    "yeast yellow yield yodel yoga yogurt youth yucca zebra zenith zephyr zero zest zigzag "
    "zinc zinnia zipper zodiac zone zoo zoology";

constexpr auto starts = [] {
  std::array<std::uint16_t, wordlist_size + 1> found{};
  std::size_t count = 1;
  for (std::size_t i = 0; i < every_word.size(); ++i)
    if (every_word[i] == ' ') found[count++] = static_cast<std::uint16_t>(i + 1);
  if (count != wordlist_size) __builtin_trap();
  found[wordlist_size] = static_cast<std::uint16_t>(every_word.size() + 1);
  return found;
}();

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
bool is_letter(char letter) {
  letter = small(letter);
  return letter >= 'a' && letter <= 'z';
}

}  // namespace

std::string_view word_at(std::size_t index) {
  TROTH_ASSERT(index < wordlist_size);
  return every_word.substr(starts[index], starts[index + 1] - starts[index] - 1u);
}

std::optional<std::size_t> index_of_word(std::string_view typed) {
  if (typed.size() < word_letters_min || typed.size() > word_letters_max) return std::nullopt;
  std::array<char, word_letters_max> letters{};
  for (std::size_t i = 0; i < typed.size(); ++i) letters[i] = small(typed[i]);
  const std::string_view word(letters.data(), typed.size());
  // The first word that does not sort before the typed letters is the word itself or begins with
  // them.
  std::size_t low = 0;
  for (std::size_t high = wordlist_size; low < high;) {
    const std::size_t middle = (low + high) / 2;
    if (word_at(middle) < word)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == wordlist_size) return std::nullopt;
  if (word_at(low) == word) return low;
  if (word.size() >= 4 && word_at(low).starts_with(word)) return low;
  return std::nullopt;
}

std::string words_of_bits(BytesView bits, std::size_t count) {
  TROTH_ASSERT(bits.size() * 8 >= count * word_bits);
  std::string text;
  for (std::size_t word = 0; word < count; ++word) {
    std::size_t index = 0;
    for (std::size_t bit = word * word_bits; bit < (word + 1) * word_bits; ++bit)
      index = index * 2 + ((bits[bit / 8] >> (7 - bit % 8)) & 1u);
    if (word > 0) text += ' ';
    text += word_at(index);
  }
  return text;
}

Result<Bytes> bits_of_words(std::string_view text, std::size_t count) {
  Bytes bits((count * word_bits + 7) / 8, 0);
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const auto index = index_of_word(text.substr(at, end - at));
    if (!index || found == count) return failed(FaultCode::malformed, found + 1);
    for (std::size_t i = 0; i < word_bits; ++i) {
      const std::size_t bit = found * word_bits + i;
      if (((*index >> (word_bits - 1 - i)) & 1u) != 0)
        bits[bit / 8] = static_cast<std::uint8_t>(bits[bit / 8] | (0x80u >> (bit % 8)));
    }
    ++found;
    at = end;
  }
  if (found != count) return failed(FaultCode::malformed, found + 1);
  return bits;
}

}  // namespace troth
