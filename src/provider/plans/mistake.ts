/** What is wrong in a plan file, and where. */
export interface Mistake {
	/** JSON pointer into the plan file. */
	at: string;
	message: string;
}

/** A mistake with the line of the file that it stands on; 1 is the first. */
export interface PlanMistake extends Mistake {
	line: number;
}

/** A value with its place in the plan file. */
export interface Placed< T > {
	/** JSON pointer into the plan file. */
	at: string;
	value: T;
}

export const mistakeIf = (
	wrong: boolean,
	at: string,
	message: string
): Mistake[] => ( wrong ? [ { at, message } ] : [] );
