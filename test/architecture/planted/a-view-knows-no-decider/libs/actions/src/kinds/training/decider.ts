export interface TrainingState {
  readonly status: string;
}
