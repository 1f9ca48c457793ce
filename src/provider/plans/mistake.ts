/** What is wrong in a plan file, and where. */
export interface Mistake {
	/** JSON pointer into the plan file. */
	at: string;
	message: string;
	/** Nobody is charged or promised anything wrong by it: the plan can be used as it is. */
	mild?: true;
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

export const warningIf = (
	unwise: boolean,
	at: string,
	message: string
): Mistake[] => ( unwise ? [ { at, message, mild: true } ] : [] );

export const mistakeIf = (
	wrong: boolean,
	at: string,
	message: string
): Mistake[] => ( wrong ? [ { at, message } ] : [] );
