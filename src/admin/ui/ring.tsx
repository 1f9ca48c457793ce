type Props = {
	/** Parts of the whole, 0 to 1. */
	left: number;
	reserved: number;
	/** Read by screen readers in place of the drawing. */
	label: string;
	/** In the middle. */
	children: string;
};

const RADIUS = 42;
const LENGTH = 2 * Math.PI * RADIUS;

function arc( part: number, offset: number ) {
	return {
		strokeDasharray: `${ Math.min( 1, part ) * LENGTH } ${ LENGTH }`,
		strokeDashoffset: -offset * LENGTH,
	};
}

/** A ring that shows how much of a whole is left, and what is reserved of the rest. */
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
					r={ RADIUS }
					{ ...arc( reserved, left ) }
				/>
				<circle
					className="deskside-ring__left"
					cx="50"
					cy="50"
					r={ RADIUS }
					{ ...arc( left, 0 ) }
				/>
			</g>
			<text x="50" y="50" dominantBaseline="central" textAnchor="middle">
				{ children }
			</text>
		</svg>
	);
}
