/** How old the figures are. */
export interface Freshness {
  /** Posts that are not gone, and those of them that were read in the seven days before the instant of asking. */
  live: number;
  fresh: number;
  /** Creators with a live post, and those of them with one that is fresh. */
  creators: number;
  freshCreators: number;
  /** Instants of the oldest and the newest of the posts' last readings. */
  oldest: string | undefined;
  newest: string | undefined;
}
