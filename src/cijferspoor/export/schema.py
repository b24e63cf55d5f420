"""The JSON Schema of the records as they are written."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cijferspoor.records import Figure, Skipped


class _AsWritten(GenerateJsonSchema):
    """Describes the fields of a model even where a function has the last word on how it is written.

    Pydantic knows only that such a function returns "some dict"; ours returns the model's own fields.
    """

    def ser_schema(
        self,
        schema: core_schema.SerSchema | core_schema.IncExSeqSerSchema | core_schema.IncExDictSerSchema,
    ) -> JsonSchemaValue | None:
        if schema["type"] == "function-wrap":
            return None
        return super().ser_schema(schema)

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        """Every field is written, those that have a default too."""
        return True


def record_schema(*, skipped: bool = False) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a figure, or of a skipped numeral, as a dict of JSON types."""
    model = Skipped if skipped else Figure
    schema = model.model_json_schema(by_alias=True, mode="serialization", schema_generator=_AsWritten)
    # The explanation is the one field that is left out rather than written as null.
    schema["required"] = [name for name in schema["required"] if name != "explanation"]
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}
