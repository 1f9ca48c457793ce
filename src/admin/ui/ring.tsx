type Props = {
	/** Parts of the whole, 0 to 1. */
	left: number;
	/** Beyond the whole: drawn as a thin ring around it, so that it is not taken for a part of it. */
	reserved: number;
	/** Read by screen readers in place of the drawing. */
	label: string;
	/** In the middle. */
	children: string;
};

const RADIUS = 40;
const OUTER = 48;

/** An arc of the given part, from twelve o'clock on. */
const arc = ( part: number ) => ( {
	pathLength: 1,
	strokeDasharray: `${ Math.min( 1, part ) } 1`,
} );

/** A ring that shows how much of a whole is left, and around it what is reserved beyond it. */
export function Ring( { left, reserved, label, children }: Props ) {
	return (
		<svg
			className="deskside-ring"
			viewBox="0 0 100 100"
			role="img"
			aria-label={ label }
		>
			<circle
				className="deskside-ring__whole"
				cx="50"
				cy="50"
				r={ RADIUS }
			/>
			<g transform="rotate( -90 50 50 )">
				<circle
					className="deskside-ring__reserved"
					cx="50"
					cy="50"
					r={ OUTER }
					{ ...arc( reserved ) }
				/>
				<circle
					className="deskside-ring__left"
					cx="50"
					cy="50"
					r={ RADIUS }
					{ ...arc( left ) }
				/>
			</g>
			<text x="50" y="50" dominantBaseline="central" textAnchor="middle">
				{ children }
			</text>
		</svg>
	);
}
