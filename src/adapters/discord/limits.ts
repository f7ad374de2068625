/** Discord's limits, as of November 2026: https://discord.com/developers/docs/components/reference */

/** Counting those inside others. */
export const componentsInMessage = 40;
/** Of all text displays of a message together. */
export const textInMessage = 4_000;
/** UTF-8; above about 10,170 bytes Discord answers 500. */
export const textBytesInMessage = 10_000;
/** Of one text display, so that several fit a message. */
export const textLength = 3_000;
/** Of a message without components. */
export const contentLength = 2_000;
export const buttonsInRow = 5;
export const labelLength = 80;
export const customIdLength = 100;
export const filesInMessage = 10;
export const altLength = 1_024;
/** A longer answer goes into a file. */
export const mostMessages = 4;
export const optionsInSelect = 25;
export const optionLength = 100;
export const modalTitleLength = 45;
export const fieldLabelLength = 45;
export const fieldHintLength = 100;
export const inputLength = 4_000;
export const fieldsInModal = 5;
export const choices = 25;
export const choiceLength = 100;
export const commandCharacters = 8_000;
export const optionsInCommand = 25;
export const slashCommands = 100;
/** Of each kind of menu. */
export const menuEntries = 15;
/** Of a command or an option. */
export const nameLength = 32;
export const descriptionLength = 100;
export const nonceLength = 25;
/** Bytes of a file that is given to the bot: a table of some ten thousand rows. */
export const largestFile = 1024 * 1024;
/** What takes longer is acknowledged first: an interaction without an answer fails after 3 seconds. */
export const patienceMs = 1_500;
