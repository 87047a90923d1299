"""What the model of roles is measured beside: the commonest role of each place, and TF-IDF with logistic regression."""
# ruff: noqa: PLC0415 - scikit-learn is slow to import and wanted by one peer only

from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.train_roles import Labelled

Predictor = Callable[[Sequence[Sequence[str]]], list[list[str]]]
"""From abstracts as lists of sentences to the role of each sentence."""

TENTHS = 10


def majority_and_position(train: Sequence[Labelled]) -> Predictor:
    """The commonest role in each tenth of the training abstracts, whatever the sentence says."""
    counts = [Counter[str]() for _ in range(TENTHS)]
    for abstract in train:
        for place, (role, _) in enumerate(abstract.sentences):
            counts[_tenth(place, len(abstract.sentences))][role] += 1
    overall = sum(counts, Counter[str]()).most_common(1)[0][0]
    commonest = [count.most_common(1)[0][0] if count else overall for count in counts]
    return lambda abstracts: [
        [commonest[_tenth(place, len(abstract))] for place in range(len(abstract))] for abstract in abstracts
    ]


def _tenth(place: int, length: int) -> int:
    """Which tenth of the abstract the sentence at ``place`` stands in, 0 to 9."""
    return min(TENTHS - 1, TENTHS * place // max(1, length - 1))


def tfidf_and_logistic_regression(train: Sequence[Labelled]) -> Predictor:
    """scikit-learn on single sentences: words and pairs of words by TF-IDF, and a logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    pipeline = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2), LogisticRegression(C=5, max_iter=300)
    )
    pipeline.fit(
        [text for abstract in train for _, text in abstract.sentences],
        [role for abstract in train for role, _ in abstract.sentences],
    )

    def predict(abstracts: Sequence[Sequence[str]]) -> list[list[str]]:
        roles = iter(pipeline.predict([sentence for abstract in abstracts for sentence in abstract]).tolist())
        return [[next(roles) for _ in abstract] for abstract in abstracts]

    return predict


def scores(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, object]:
    """Accuracy, F1 of each role, and their mean weighted by how often each role is the true one."""
    right = Counter(true for true, guess in zip(truth, predicted, strict=True) if true == guess)
    wanted, given = Counter(truth), Counter(predicted)
    f1 = {role: 2 * right[role] / (wanted[role] + given[role]) for role in sorted(wanted)}
    return {
        "accuracy": round(sum(right.values()) / len(truth), 4),
        "weighted_f1": round(sum(f1[role] * count for role, count in wanted.items()) / len(truth), 4),
        "f1": {role: round(value, 4) for role, value in f1.items()},
    }


def expected_calibration_error(right: Sequence[bool], confidence: Sequence[float], *, bins: int = 10) -> float:
    """How far confidence is from the share that is right: the mean difference over bins of confidence, by their size.

    After Naeini, Cooper and Hauskrecht (2015).
    """
    sums = [[0.0, 0.0] for _ in range(bins)]
    for was_right, sure in zip(right, confidence, strict=True):
        counted = sums[min(bins - 1, int(sure * bins))]
        counted[0] += was_right
        counted[1] += sure
    return round(sum(abs(rights - sure) for rights, sure in sums) / len(right), 4)
