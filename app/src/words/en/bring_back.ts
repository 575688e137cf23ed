// Bringing everything back out of a copy to keep.

export const bring_back = {
  heading: "Bring mine back from a copy",
  line: "With the file, its six words, the kit page and your words. It works without the network.",
  new_device:
    "This becomes a device of its own, with keys of its own. It stands in the list of devices for good; when two are in it, the other sees it, too.",
  file: "The file",
  choose: "Choose the file",
  other: "Choose another file",
  hint: "Its name ends in .age, unless you renamed it.",
  chosen: (name: string, size: string) => `${name}, ${size}`,
  file_words: "The six words of the file",
  file_words_hint: "Those you wrote down when the copy was made. They are not your words for Troth.",
  go: "Bring it in",
  no_file: "Choose the file first.",
  reading: "Reading the file …",
  opening: "Opening it. This takes some seconds …",
  wrong: {
    empty: "There is nothing in this file. Choose another; nothing was lost.",
    not_sealed:
      "This file is not a sealed copy. Choose the one that was saved with its six words; nothing was lost.",
    newer_seal:
      "This file is sealed in a newer way than this Troth knows. Update Troth here and choose it again; nothing was lost.",
    too_large: (size: string) =>
      `This file is larger than ${size}, which is more than a page can open. Troth’s command line brings it in; nothing was lost.`,
    unreadable: "This device could not read the file. Choose it again; nothing was lost.",
    file_words: "These words don’t open the file. Check each of the six, and their order; nothing was lost.",
    own_words:
      "The file opened, but your words don’t open what is in it. They are the ones you use for Troth; nothing was lost.",
    kit: "This kit does not go with this copy, or there is a typing slip in it. Compare it letter by letter with your page; nothing was lost.",
    another: "This file is sealed, but it is not a copy that Troth made. Choose another; nothing was lost.",
    damaged:
      "This file is damaged: something in it is missing or was changed. Take another copy of it; nothing was changed here.",
    newer:
      "This copy was made by a newer Troth. Update Troth here and bring it in then; the file stays as it is.",
    memory:
      "Opening this file takes more memory than there is here. Close other pages, or take a larger device; nothing was lost.",
  },
} as const;
