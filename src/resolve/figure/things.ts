/** Bodies and places that are counted as themselves, whatever the figure counts else. Sorted. */
const BODIES =
  "army bank battalion brigade business camp church city clinic club community company country county district embassy factory faction family farm firm group home hospital hotel house household institution league market ministry monastery mosque municipality nation network newspaper office organisation organization parish party percent plant province region school shop station store state street team temple town tribe union unit university village ward";
/** Things that move, shoot, live or are lost beside people. Sorted. */
const THINGS =
  "aircraft airliner airplane ambulance animal apartment attack bicycle bike boat bomb book box bridge building bulldozer bus camel car carrier cart cattle chicken cow crop cruiser destroyer dog dollar donkey drone elephant engine explosive ferry fishing-boat flat float frigate goat grenade gun helicopter hectare horse jeep jet kayak livestock lorry missile motorbike motorcycle motorcade ox phone pig plane pistol rally rickshaw rifle rocket scooter sheep shell ship stall strike submarine tank tanker taxi tent tonne tractor trailer train tree truck tug van vehicle vessel warplane warship weapon yacht";
const COUNTED: ReadonlySet<string> = new Set(`${BODIES} ${THINGS}`.split(" "));
const LIFELESS: ReadonlySet<string> = new Set(THINGS.split(" "));

/** Whether a unit is a thing or an animal, which nobody counts among those killed, hurt or held. */
export const isNobody = (unit: string): boolean => LIFELESS.has(unit);

/** Whether a unit is counted as itself even where a figure counts people: "hundreds of tractors joined the march". */
export const isThing = (unit: string): boolean => COUNTED.has(unit);
