/** Slack's limits, as of November 2026: https://docs.slack.dev/reference/block-kit/blocks */

export const blocksInMessage = 50;
export const blocksInView = 100;
export const headerLength = 150;
export const sectionLength = 3_000;
export const fieldsInSection = 10;
export const fieldLength = 2_000;
export const elementsInContext = 10;
export const elementsInActions = 25;
export const labelLength = 75;
export const valueLength = 2_000;
export const idLength = 255;
/** Summed over the markdown blocks of a message. */
export const markdownLength = 12_000;
export const cardTitleLength = 150;
export const cardBodyLength = 200;
/** Summed over the tables of a message. */
export const tableCharacters = 10_000;
export const tableRows = 100;
export const tableColumns = 20;
export const captionLength = 3_000;
export const chartTitleLength = 50;
export const chartCategories = 20;
/** Copies of Slack's page say 6 and 12: what keeps to the smaller is right under both. */
export const chartSeries = 6;
export const chartLabelLength = 20;
export const chartsInMessage = 2;
/** Slack keeps 40,000 characters of a message's text and advises to stay below this. */
export const textLength = 4_000;
export const titleLength = 24;
export const metadataLength = 3_000;
export const hintLength = 2_000;
export const inputLength = 3_000;
export const optionsInSelect = 100;
/** Bytes of a file that is shared with the bot: a table of some ten thousand rows. */
export const largestFile = 1024 * 1024;
/** Characters of a streamed answer; the rest goes on in another message. */
export const streamLength = 11_500;
/** An interaction that is not acknowledged within 3 seconds has failed for the person. */
export const ackWarningMs = 2_500;
