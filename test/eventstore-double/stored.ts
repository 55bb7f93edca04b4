export interface Proposed {
  readonly id: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
  readonly metadata: string;
  /** What its writer called it; the server looks at neither. */
  readonly json: boolean;
}

export interface Stored extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Both of the commit and the prepare, as in a single node's log. */
  readonly position: number;
  readonly created: number;
}
